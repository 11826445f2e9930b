//! One kept-alive connection to the server under measurement: a browser without pictures.

use std::collections::BTreeMap;

use anyhow::{Context, bail, ensure};
use http_body_util::{BodyExt, Full};
use hyper::{
    Request, StatusCode,
    body::Bytes,
    client::conn::http1::{SendRequest, handshake},
    header,
};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// Stands between the parts of an uploaded form.
const EDGE: &str = "----medvirk-bench-edge";

/// A connection with its cookies.
pub(crate) struct Connection {
    sender: SendRequest<Full<Bytes>>,
    cookies: BTreeMap<String, String>,
    is_packed: bool,
    /// Where the requests say they come from, as through a proxy on this machine.
    address: Option<String>,
}

/// What came back.
pub(crate) struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Where a redirect leads.
    pub location: String,
    /// The body, as it came.
    pub body: Bytes,
}

impl Connection {
    /// Opens one to a port of this machine.
    pub async fn open(port: u16) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Connection { sender, cookies: BTreeMap::new(), is_packed: false, address: None })
    }

    /// Asks for packed pages from now on, as browsers do.
    pub fn packed(mut self) -> Self {
        self.is_packed = true;
        self
    }

    /// Comes from this address from now on, as people at home each do.
    pub fn come_from(&mut self, address: String) {
        self.address = Some(address);
    }

    /// Reads a page whole; anything but 200 is an error.
    pub async fn get(&mut self, path: &str) -> anyhow::Result<Bytes> {
        let answer = self.send(Request::get(path), Bytes::new()).await?;
        ensure!(answer.status == 200, "{path}: status {}", answer.status);
        Ok(answer.body)
    }

    /// Sends JSON; gives the body of a 200.
    pub async fn post_json(&mut self, path: &str, body: String) -> anyhow::Result<Bytes> {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/json");
        let answer = self.send(request, body.into()).await?;
        let said = String::from_utf8_lossy(&answer.body);
        ensure!(answer.status == 200, "status {}: {said}", answer.status);
        Ok(answer.body)
    }

    /// Sends a plain form.
    pub async fn post_form(&mut self, path: &str, body: String) -> anyhow::Result<Answer> {
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(path).header(header::CONTENT_TYPE, kind);
        self.send(request, body.into()).await
    }

    /// Opens `page`, takes the token of its forms, and sends fields and a file to `action`.
    pub async fn submit(
        &mut self,
        (page, action): (&str, &str),
        fields: &[(&str, &str)],
        file: Option<(&str, &str)>,
    ) -> anyhow::Result<Answer> {
        let shown = self.get(page).await?;
        let token =
            field(&String::from_utf8_lossy(&shown), "csrf").context("a form without a token")?;
        let mut body = String::new();
        for (name, value) in fields.iter().chain([&("csrf", token.as_str())]) {
            let head = format!("Content-Disposition: form-data; name=\"{name}\"");
            body.push_str(&format!("--{EDGE}\r\n{head}\r\n\r\n{value}\r\n"));
        }
        if let Some((name, text)) = file {
            let head =
                format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"");
            body.push_str(&format!("--{EDGE}\r\n{head}\r\nContent-Type: text/csv\r\n\r\n"));
            body.push_str(text);
            body.push_str("\r\n");
        }
        body.push_str(&format!("--{EDGE}--\r\n"));
        let kind = format!("multipart/form-data; boundary={EDGE}");
        let request = Request::post(action).header(header::CONTENT_TYPE, kind);
        let answer = self.send(request, body.into()).await?;
        if answer.status.is_client_error() || answer.status.is_server_error() {
            bail!("{action}: status {}", answer.status);
        }
        Ok(answer)
    }

    async fn send(
        &mut self,
        mut request: hyper::http::request::Builder,
        body: Bytes,
    ) -> anyhow::Result<Answer> {
        if !self.cookies.is_empty() {
            let jar: Vec<_> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
            request = request.header(header::COOKIE, jar.join("; "));
        }
        if self.is_packed {
            request = request.header(header::ACCEPT_ENCODING, "gzip");
        }
        if let Some(address) = &self.address {
            request = request.header("x-forwarded-for", address);
        }
        let request = request.header(header::HOST, "localhost").body(Full::new(body))?;
        self.sender.ready().await?;
        let response = self.sender.send_request(request).await?;
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str()?.split(';').next().unwrap_or("");
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let location = response.headers().get(header::LOCATION);
        let location = location.and_then(|to| to.to_str().ok()).unwrap_or("").to_owned();
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        Ok(Answer { status, location, body })
    }
}

/// The value of the first hidden field with this name on a page.
pub(crate) fn field(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
    Some(rest.split_once('"')?.0.to_owned())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_token_of_the_first_form_is_found() {
        let page = "<form><input type=\"hidden\" name=\"csrf\" value=\"abc\"><p>";
        assert_eq!(super::field(page, "csrf").as_deref(), Some("abc"));
        assert_eq!(super::field("<p>", "csrf"), None);
    }
}
