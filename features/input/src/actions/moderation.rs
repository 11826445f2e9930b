//! Moderation: what happens to a text in which something was found that should perhaps not be
//! published.

use medvirk_kernel::{Error, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::Submitted;
use serde_json::json;

use crate::{
    MODERATE,
    model::{
        coding::NoteId,
        note::{Moderation, Note, NoteFilter, NoteKind},
        privacy::{self, Finding},
    },
    store::{self, Decision},
    text,
};

/// What a moderator decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Publish it as it is.
    AsIs,
    /// Publish another wording.
    Edit(String),
    /// Keep it from publication, for a reason.
    Shield(String),
    /// Hold it again.
    Hold,
}

impl Verdict {
    /// Reads the moderator's form.
    pub(crate) fn read(submitted: &Submitted) -> Result<Self> {
        match submitted.get("verdict") {
            "as_is" => Ok(Verdict::AsIs),
            "edit" => Ok(Verdict::Edit(submitted.get("wording").replace("\r\n", "\n"))),
            "shield" => Ok(Verdict::Shield(submitted.get("reason").to_owned())),
            "hold" => Ok(Verdict::Hold),
            _ => Err(Error::refused_at("verdict", text::refused_no_verdict())),
        }
    }
}

/// Decides about one text.
///
/// # Errors
/// Refused when a national identity number would be published, a wording or reason is missing;
/// conflict when somebody decided meanwhile.
pub(crate) async fn decide(
    cx: &Cx,
    process: &Process,
    id: NoteId,
    version: i32,
    verdict: Verdict,
) -> Result<()> {
    let permit = cx.permit(MODERATE, process.resource())?;
    let tx = cx.begin().await?;
    let note = store::note(&tx, id).await?;
    if note.process != process.id {
        return Err(Error::NotFound);
    }
    if note.version != version {
        return Err(Error::Conflict(text::refused_changed()));
    }
    let allowed = store::allowed_words(&tx, cx, process.id).await?;
    let findings = privacy::detect(&note.text, &allowed);
    let decision = judged(&note, findings, |words| privacy::detect(words, &allowed), verdict)?;
    let detail = json!({"verdict": decision.state.code(), "found": decision.findings.len()});
    store::set_moderation(&tx, &permit, cx.now(), &note, decision).await?;
    medvirk_audit::record(&tx, cx, &permit, ("note", id.into()), detail).await?;
    tx.commit().await
}

fn judged(
    note: &Note,
    findings: Vec<Finding>,
    detect: impl Fn(&str) -> Vec<Finding>,
    verdict: Verdict,
) -> Result<Decision> {
    let has_forbidden = |found: &[Finding]| found.iter().any(|f| f.kind.is_forbidden());
    let (state, wording, reason) = match verdict {
        Verdict::AsIs if has_forbidden(&findings) => {
            return Err(Error::refused_at("verdict", text::refused_forbidden()));
        }
        Verdict::AsIs => (Moderation::AsIs, None, None),
        Verdict::Edit(wording) if wording.trim().is_empty() => {
            return Err(Error::refused_at("wording", text::refused_no_wording()));
        }
        Verdict::Edit(wording) if has_forbidden(&detect(&wording)) => {
            return Err(Error::refused_at("wording", text::refused_forbidden()));
        }
        Verdict::Edit(wording) if wording == note.text => (Moderation::AsIs, None, None),
        Verdict::Edit(wording) => (Moderation::Edited, Some(wording), None),
        Verdict::Shield(reason) if reason.trim().is_empty() => {
            return Err(Error::refused_at("reason", text::refused_no_reason()));
        }
        Verdict::Shield(reason) => (Moderation::Shielded, None, Some(reason)),
        Verdict::Hold => (Moderation::Held, None, None),
    };
    Ok(Decision { state, wording, reason, findings })
}

/// Adds a word that is no person, and lets go of held texts in which nothing else was found. Returns
/// how many were let go.
///
/// # Errors
/// Refused at `word` when it is empty.
pub(crate) async fn allow(cx: &Cx, process: &Process, words: &[&str]) -> Result<u32> {
    let permit = cx.permit(MODERATE, process.resource())?;
    if words.iter().all(|w| w.trim().is_empty()) {
        return Err(Error::refused_at("word", text::refused_no_word()));
    }
    let tx = cx.begin().await?;
    for word in words {
        store::allow_word(&tx, cx, &permit, process.id, word).await?;
    }
    let allowed = store::allowed_words(&tx, cx, process.id).await?;
    let mut freed = 0;
    for note in store::all_notes(&tx, &held(process)).await? {
        let findings = privacy::detect(&note.text, &allowed);
        if findings == note.findings {
            continue;
        }
        let state = if findings.is_empty() { Moderation::Clear } else { Moderation::Held };
        freed += u32::from(findings.is_empty());
        let decision = Decision { state, wording: None, reason: None, findings };
        store::set_moderation(&tx, &permit, cx.now(), &note, decision).await?;
    }
    let detail = json!({"words": words.len(), "freed": freed});
    medvirk_audit::record(&tx, cx, &permit, ("process", process.id.into()), detail).await?;
    tx.commit().await?;
    Ok(freed)
}

/// What waits for a moderator.
pub(crate) fn held(process: &Process) -> NoteFilter {
    NoteFilter {
        kinds: NoteKind::ALL.to_vec(),
        moderation: vec![Moderation::Held],
        ..NoteFilter::of(process.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::privacy::FindingKind;

    fn number() -> Vec<Finding> {
        vec![Finding { kind: FindingKind::IdentityNumber, range: 0..11 }]
    }

    fn note() -> Note {
        crate::model::note::tests::note("12345678901 ringer ikke", number())
    }

    #[test]
    fn an_identity_number_is_never_published_whatever_a_moderator_thinks() {
        let as_is = judged(&note(), number(), |_| vec![], Verdict::AsIs);
        assert!(matches!(as_is, Err(Error::Refused(_))));
        let kept = judged(&note(), number(), |_| number(), Verdict::Edit("12345678901".into()));
        assert!(matches!(kept, Err(Error::Refused(_))));
    }

    #[test]
    fn another_wording_is_published_and_the_original_kept() {
        let verdict = Verdict::Edit("[nummer] ringer ikke".into());
        let decision = judged(&note(), number(), |_| vec![], verdict).unwrap();
        assert_eq!(decision.state, Moderation::Edited);
        assert_eq!(decision.wording.as_deref(), Some("[nummer] ringer ikke"));
    }

    #[test]
    fn shielding_needs_a_reason() {
        let without = judged(&note(), number(), |_| vec![], Verdict::Shield(" ".into()));
        assert!(matches!(without, Err(Error::Refused(_))));
        let with = judged(&note(), number(), |_| vec![], Verdict::Shield("Enkeltsak".into()));
        assert_eq!(with.unwrap().state, Moderation::Shielded);
    }
}
