//! The archive's answer is kept with the case it is about, and gives the case its number when it had none,
//! or when somebody says that the archive is right.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use crate::{
    exchange::{arkivmelding::sum, case_key, receipt::Came},
    model::{
        case::Case,
        number::ArchiveNumber,
        receipt::{Answers, KeptReceipt, MOST_RECEIPTS, Receipt, ReceiptId},
    },
    store, text,
};

/// The field in which somebody says that a receipt is about this case all the same.
pub(crate) const SURE: &str = "sure";

/// Keeps a receipt of a case. `is_sure` when somebody has looked and says it is about this case.
///
/// # Errors
/// Refused at `file`, when it is about another case, is kept already or is one too many; at [`SURE`], when
/// it does not say which case of ours it is about.
pub(crate) async fn keep(
    cx: &Cx,
    permit: &Permit,
    case: &Case,
    (came, file, is_sure): (Came, &[u8], bool),
) -> Result<Receipt> {
    is_ours(case, &came, is_sure)?;
    let tx = cx.begin().await?;
    let now = store::case(&tx, case.id).await?;
    if store::receipts(&tx, case.id).await?.len() >= MOST_RECEIPTS {
        return Err(Error::refused_at("file", text::refused_receipt_count(MOST_RECEIPTS)));
    }
    let receipt = came.receipt;
    let kept = KeptReceipt { id: ReceiptId(cx.new_id()), receipt: receipt.clone(), at: cx.now() };
    let words = String::from_utf8_lossy(file).into_owned();
    store::insert_receipt(&tx, permit, (case.id, &kept), (words, sum(file))).await?;
    let detail = json!({
        "receipt": kept.id, "number": receipt.written(), "faults": receipt.faults.len(),
    });
    medvirk_audit::record(&tx, cx, permit, ("case", case.id.0), detail).await?;
    if now.head.archive_case_number.is_empty() && receipt.number().is_some() {
        number(&tx, cx, permit, (now, &receipt)).await?;
    }
    tx.commit().await?;
    Ok(receipt)
}

/// Whether a receipt can be about this case: our own key decides, else the number of the archive. A fault
/// names neither; it is taken for what the page it was brought to says. What names nothing else needs
/// somebody's word, which does not count against a key.
fn is_ours(case: &Case, came: &Came, is_sure: bool) -> Result<()> {
    let ours = [
        case_key(case.id),
        format!("saksframlegg/{}", case.id),
        format!("saksprotokoll/{}", case.id),
    ];
    let names_none = came.keys.is_empty();
    if came.keys.iter().any(|key| !ours.contains(key)) || (names_none && came.names_others) {
        return Err(Error::refused_at("file", text::refused_receipt_another()));
    }
    if !names_none || is_sure {
        return Ok(());
    }
    let known = ArchiveNumber::read(&case.head.archive_case_number);
    let why = match (came.receipt.number(), known) {
        (Some(said), Some(known)) if said.is_same_case(known) => return Ok(()),
        (Some(_), Some(_)) => {
            let (said, known) = (came.receipt.written(), &case.head.archive_case_number);
            text::refused_receipt_number(said, known)
        }
        (None, _) if came.receipt.is_refused() => return Ok(()),
        _ => text::refused_receipt_nameless(),
    };
    Err(Error::refused_at(SURE, why))
}

/// Gives the paper the number the archive says in a receipt that is kept; the text may be locked, because
/// the number is the archive's to give.
///
/// # Errors
/// Not found, when the case has no such receipt or it says no number; a conflict, when somebody changed the
/// case meanwhile.
pub(crate) async fn take_number(
    cx: &Cx,
    permit: &Permit,
    case: &Case,
    id: ReceiptId,
) -> Result<String> {
    let tx = cx.begin().await?;
    let now = store::case(&tx, case.id).await?;
    let kept = store::receipts(&tx, case.id).await?.into_iter().find(|kept| kept.id == id);
    let receipt = kept.ok_or(Error::NotFound)?.receipt;
    let written = receipt.for_paper();
    if written.is_empty() {
        return Err(Error::NotFound);
    }
    number(&tx, cx, permit, (now, &receipt)).await?;
    tx.commit().await?;
    Ok(written)
}

/// Writes the number of a receipt into the paper, as a version of its own with its line in the history.
async fn number(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (mut now, receipt): (Case, &Receipt),
) -> Result<()> {
    now.head.archive_case_number = receipt.for_paper();
    now.changed_at = cx.now();
    store::update_case(tx, permit, &now).await?;
    let detail = json!({
        "section": "head", "number": now.head.archive_case_number, "version": now.version + 1,
    });
    medvirk_audit::record(tx, cx, permit, ("case", now.id.0), detail).await
}

/// Whether the archive calls the case something else than the paper does.
pub(crate) fn other_number(case: &Case, receipt: &Receipt) -> bool {
    let known = ArchiveNumber::read(&case.head.archive_case_number);
    match (receipt.number(), known) {
        (Some(said), Some(known)) => !said.is_same_case(known),
        _ => false,
    }
}

/// Whether the paper can get its number from a receipt: it has another one, or lacks its journal post.
pub(crate) fn offers_number(case: &Case, receipt: &Receipt) -> bool {
    let known = ArchiveNumber::read(&case.head.archive_case_number);
    match (receipt.number(), known) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(said), Some(known)) => {
            let is_post = receipt.answers == Answers::Paper && said.document.is_some();
            !said.is_same_case(known) || (is_post && said.document != known.document)
        }
    }
}
