//! The archive's answer is kept with the case it is about, and gives the case its number when it had none.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use serde_json::json;

use crate::{
    exchange::{arkivmelding::sum, case_key, receipt::Came},
    model::{
        case::Case,
        number::ArchiveNumber,
        receipt::{KeptReceipt, Receipt, ReceiptId},
    },
    store, text,
};

/// Keeps a receipt of a case.
///
/// # Errors
/// Refused at `file`, when it is about another case, says another number and not which case of ours it
/// is about, or is kept already.
pub(crate) async fn keep(
    cx: &Cx,
    permit: &Permit,
    case: &Case,
    (came, file): (Came, &[u8]),
) -> Result<Receipt> {
    is_ours(case, &came)?;
    let tx = cx.begin().await?;
    let mut now = store::case(&tx, case.id).await?;
    let kept = KeptReceipt {
        id: ReceiptId(cx.new_id()),
        receipt: came.receipt.clone(),
        file: String::from_utf8_lossy(file).into_owned(),
        at: cx.now(),
    };
    store::insert_receipt(&tx, permit, (case.id, sum(file)), &kept).await?;
    if now.head.archive_case_number.is_empty() && came.receipt.number().is_some() {
        now.head.archive_case_number = came.receipt.written();
        now.changed_at = cx.now();
        store::update_case(&tx, permit, &now).await?;
    }
    let detail = json!({
        "receipt": kept.id, "number": came.receipt.written(), "faults": came.receipt.faults.len(),
    });
    medvirk_audit::record(&tx, cx, permit, ("case", case.id.0), detail).await?;
    tx.commit().await?;
    Ok(came.receipt)
}

/// Whether a receipt can be about this case: our own key decides, else the number of the archive. A fault
/// names neither; it is taken for what the page it was brought to says.
fn is_ours(case: &Case, came: &Came) -> Result<()> {
    let refused = |message| Err(Error::refused_at("file", message));
    let ours = [
        case_key(case.id),
        format!("saksframlegg/{}", case.id),
        format!("saksprotokoll/{}", case.id),
    ];
    if !came.keys.is_empty() {
        let is_ours = came.keys.iter().all(|key| ours.contains(key));
        return if is_ours { Ok(()) } else { refused(text::refused_receipt_another()) };
    }
    let known = ArchiveNumber::read(&case.head.archive_case_number);
    match (came.receipt.number(), known) {
        (Some(said), Some(known)) if !said.is_same_case(known) => {
            let (said, known) = (came.receipt.written(), &case.head.archive_case_number);
            refused(text::refused_receipt_number(said, known))
        }
        (Some(_), None) => refused(text::refused_receipt_nameless()),
        _ => Ok(()),
    }
}

/// Whether the archive calls the case something else than the paper does.
pub(crate) fn other_number(case: &Case, receipt: &Receipt) -> bool {
    let known = ArchiveNumber::read(&case.head.archive_case_number);
    match (receipt.number(), known) {
        (Some(said), Some(known)) => !said.is_same_case(known),
        _ => false,
    }
}
