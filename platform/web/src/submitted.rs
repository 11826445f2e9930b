//! A form as it arrived: fields and files, bounded, and checked to come from our own page.

use axum::{
    body::Body,
    extract::{FromRequest, FromRequestParts, Multipart, Request},
    http::header,
};
use http_body_util::BodyExt;
use medvirk_kernel::Error;
use medvirk_slice::{App, Cx, Fault};

use crate::text;

/// Most bytes of a form without files.
const MOST_FORM: usize = 1024 * 1024;
/// Most bytes of one uploaded file.
pub(crate) const MOST_FILE: usize = 15 * 1024 * 1024;
/// Most bytes of a form with files.
const MOST_UPLOAD: usize = 40 * 1024 * 1024;
/// Most fields; more is no form of ours.
const MOST_FIELDS: usize = 2_000;
/// How much of a too large body is read and thrown away, so that the browser sees the answer.
const MOST_DRAINED: usize = 256 * 1024 * 1024;

/// One uploaded file.
#[derive(Clone, Debug)]
pub struct Upload {
    /// Name of the field.
    pub field: String,
    /// Name of the file on the sender's device; shown, never used as a path.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A submitted form.
#[derive(Clone, Debug, Default)]
pub struct Submitted {
    fields: Vec<(String, String)>,
    files: Vec<Upload>,
}

impl Submitted {
    /// From pairs; for pages that show a form filled in, and for tests.
    pub fn from_pairs<K: Into<String>, V: Into<String>>(
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let fields = pairs.into_iter().map(|(k, v)| (k.into(), v.into())).collect();
        Submitted { fields, files: Vec::new() }
    }

    /// The first value of a field, trimmed; empty when it is missing.
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(k, _)| k == name).map_or("", |(_, v)| v.trim())
    }

    /// All values of a field, e.g. of checkboxes.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(k, _)| k == name).map(|(_, v)| v.trim()).collect()
    }

    /// Whether a checkbox with this name and value was ticked.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.fields.iter().any(|(k, v)| k == name && v == value)
    }

    /// Whether the field was there at all.
    pub fn contains(&self, name: &str) -> bool {
        self.fields.iter().any(|(k, _)| k == name)
    }

    /// All fields in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(k, v)| (k.as_str(), v.as_str()))
    }

    /// The first file of a field, if one with content was chosen.
    pub fn file(&self, field: &str) -> Option<&Upload> {
        self.files.iter().find(|f| f.field == field)
    }

    /// All files of a field.
    pub fn files(&self, field: &str) -> impl Iterator<Item = &Upload> {
        self.files.iter().filter(move |f| f.field == field)
    }
}

impl FromRequest<App> for Submitted {
    type Rejection = Fault;

    async fn from_request(request: Request, app: &App) -> Result<Self, Fault> {
        let (mut parts, body) = request.into_parts();
        let cx = Cx::from_request_parts(&mut parts, app).await?;
        let kind = parts
            .headers
            .get(header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .unwrap_or("")
            .to_owned();
        let submitted = if kind.starts_with("multipart/form-data") {
            read_multipart(Request::from_parts(parts, body), app).await?
        } else {
            let bytes = read_bounded(body, MOST_FORM).await?;
            let fields = form_urlencoded::parse(&bytes).into_owned().collect();
            Submitted { fields, files: Vec::new() }
        };
        let mut submitted = submitted;
        for (_, value) in &mut submitted.fields {
            // PostgreSQL takes no such sign in a text, and no person types one.
            value.retain(|c| c != '\0');
        }
        if submitted.fields.len() > MOST_FIELDS {
            return Err(Error::refused(text::refused_too_large(1)).into());
        }
        // The token proves that the form was made by a page this browser got from us.
        if submitted.get("csrf") != cx.visit().csrf || cx.visit().csrf.is_empty() {
            return Err(Error::refused(text::refused_stale_form()).into());
        }
        Ok(submitted)
    }
}

async fn read_bounded(body: Body, most: usize) -> Result<Vec<u8>, Fault> {
    let mut body = body;
    let mut bytes = Vec::new();
    let mut seen = 0usize;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else { continue };
        seen += data.len();
        if seen <= most {
            bytes.extend_from_slice(&data);
        } else if seen > MOST_DRAINED {
            break;
        }
    }
    if seen > most {
        let megabytes = most / (1024 * 1024);
        return Err(Error::refused(text::refused_too_large(megabytes)).into());
    }
    Ok(bytes)
}

async fn read_multipart(request: Request, app: &App) -> Result<Submitted, Fault> {
    // The body is read whole first: it is bounded, and a sender who is cut off halfway through by
    // an error would see a broken connection instead of the message.
    let (parts, body) = request.into_parts();
    let bytes = read_bounded(body, MOST_UPLOAD).await?;
    let whole = Request::from_parts(parts, Body::from(bytes));
    let broken = || Fault::from(Error::refused(text::refused_broken_form()));
    let mut multipart = Multipart::from_request(whole, app).await.map_err(|_| broken())?;
    let mut submitted = Submitted::default();
    while let Some(part) = multipart.next_field().await.map_err(|_| broken())? {
        let field = part.name().unwrap_or("").to_owned();
        let name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|_| broken())?.to_vec();
        match name {
            None => submitted.fields.push((field, String::from_utf8_lossy(&bytes).into_owned())),
            Some(_) if bytes.is_empty() => {}
            Some(_) if bytes.len() > MOST_FILE => {
                let megabytes = MOST_FILE / (1024 * 1024);
                let message = text::refused_file_too_large(megabytes);
                return Err(Error::refused_at(field, message).into());
            }
            Some(name) => submitted.files.push(Upload { field, name, bytes }),
        }
    }
    Ok(submitted)
}
