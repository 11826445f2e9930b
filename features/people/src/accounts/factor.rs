//! The second factor: codes of an authenticator app (TOTP, RFC 6238) and recovery codes on paper.
//!
//! The secret of an app is derived from the site's secret, and recovery codes are hashed with it, so
//! a stolen database opens no second factor.

use hmac::{Hmac, KeyInit, Mac};
use medvirk_kernel::{Error, Result};
use medvirk_slice::{Cx, Site};
use medvirk_web::{Html, escape};
use qrcode::{Color, EcLevel, QrCode};
use sha2::Sha256;
use totp_rs::{Builder, Totp};
use uuid::Uuid;

use super::entity::account;

/// How many recovery codes a person has.
pub(crate) const CODES: usize = 10;
/// Signs of a recovery code; none of them looks like another.
const SIGNS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
/// Signs in one recovery code: 50 bits.
const CODE_LENGTH: usize = 10;

/// What a person needs to add the account to an app.
pub(crate) struct Enrolment {
    /// The secret to type, in groups of four.
    pub(crate) secret: String,
    /// The same for the camera.
    pub(crate) qr: Html,
}

/// Shows the secret of `factor`, with `label` for screen readers.
///
/// # Errors
/// Internal, when the address cannot be drawn.
pub(crate) fn enrolment(
    cx: &Cx,
    account: &account::Model,
    factor: Uuid,
    label: &str,
) -> Result<Enrolment> {
    let totp = totp(cx, account, factor)?;
    let base32 = totp_rs::Secret::from(secret(cx.site(), account.id, factor)?).to_base32();
    let groups: Vec<String> =
        base32.as_bytes().chunks(4).map(|c| String::from_utf8_lossy(c).into_owned()).collect();
    Ok(Enrolment { secret: groups.join(" "), qr: qr(&totp.to_url()?, label)? })
}

/// The time step a code belongs to: now, the one before or the one after; `None` for a wrong code.
///
/// # Errors
/// Internal, when the secret cannot be made.
pub(crate) fn step(
    cx: &Cx,
    account: &account::Model,
    factor: Uuid,
    code: &str,
) -> Result<Option<i64>> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let now = u64::try_from(cx.now().timestamp())?;
    let step = totp(cx, account, factor)?.check(&digits, now);
    Ok(step.and_then(|s| i64::try_from(s).ok()))
}

/// Fresh recovery codes, as they are shown once: `abcde-fghij`.
pub(crate) fn fresh_codes(cx: &Cx) -> Vec<String> {
    let code = |_| {
        let mut random = [0u8; CODE_LENGTH];
        cx.app().chance.fill(&mut random);
        let signs: String = random.iter().map(|b| char::from(SIGNS[usize::from(b % 32)])).collect();
        format!("{}-{}", &signs[..5], &signs[5..])
    };
    (0..CODES).map(code).collect()
}

/// What the database keeps of a recovery code; `None` when the text cannot be one.
///
/// # Errors
/// Internal, when the key does not fit.
pub(crate) fn code_hash(site: &Site, account: Uuid, code: &str) -> Result<Option<String>> {
    let plain: String = code.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    if plain.len() != CODE_LENGTH {
        return Ok(None);
    }
    let mac = keyed(site, &format!("people.recovery:{account}:{plain}"))?;
    Ok(Some(mac.iter().map(|b| format!("{b:02x}")).collect()))
}

fn totp(cx: &Cx, account: &account::Model, factor: Uuid) -> Result<Totp> {
    // A colon would separate issuer and account in the address.
    let plain = |s: &str| s.replace(':', " ");
    let issuer = plain(&cx.municipality().name);
    let builder = Builder::new()
        .with_secret(secret(cx.site(), account.id, factor)?)
        .with_account_name(plain(&account.email))
        .with_issuer(Some(issuer).filter(|name| !name.is_empty()));
    Ok(builder.build()?)
}

fn secret(site: &Site, account: Uuid, factor: Uuid) -> Result<[u8; 20]> {
    let mac = keyed(site, &format!("people.totp:{account}:{factor}"))?;
    mac[..20].try_into().map_err(Error::from)
}

fn keyed(site: &Site, words: &str) -> Result<Vec<u8>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&site.secret).map_err(Error::internal)?;
    mac.update(words.as_bytes());
    Ok(mac.finalize().into_bytes().to_vec())
}

/// A QR code as one path, four modules of quiet zone around it.
fn qr(content: &str, label: &str) -> Result<Html> {
    // A screen is not torn or stained; the lowest correction gives the largest squares.
    let code = QrCode::with_error_correction_level(content.as_bytes(), EcLevel::L)?;
    let width = code.width();
    let mut path = String::new();
    for (n, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", n % width + 4, n / width + 4));
        }
    }
    let size = width + 8;
    Ok(Html(format!(
        "<svg class=\"mv-qr\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"{}\"><rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>",
        escape(label)
    )))
}
