//! What search engines get: the addresses of every slice, and where not to go.

use axum::response::Response;
use medvirk_kernel::Result;
use medvirk_slice::Cx;
use medvirk_web::{Fault, bytes, escape};

use crate::store;

/// The public addresses of this slice.
pub(crate) async fn addresses(cx: &Cx) -> Result<Vec<String>> {
    let mut found = vec!["/".to_owned(), "/processes".to_owned()];
    let processes = store::list(cx.db().reader()).await?;
    found.extend(
        processes.iter().filter(|p| p.is_public()).map(|p| format!("/processes/{}", p.slug)),
    );
    Ok(found)
}

/// `GET /sitemap.xml`, as sitemaps.org describes it.
pub(crate) async fn sitemap(cx: Cx) -> Result<Response, Fault> {
    let mut found = std::collections::BTreeSet::new();
    for slice in &cx.app().slices {
        found.extend(slice.public_addresses(&cx).await?);
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in found {
        xml.push_str(&format!("<url><loc>{}</loc></url>\n", escape(&cx.absolute(&path))));
    }
    xml.push_str("</urlset>\n");
    Ok(bytes("application/xml; charset=utf-8", xml.into_bytes()))
}

/// `GET /robots.txt`: personal links and the staff door are nobody's business.
pub(crate) async fn robots(cx: Cx) -> Response {
    let words = format!(
        "User-agent: *\nDisallow: /staff\nDisallow: /b/\nDisallow: /s/\nDisallow: /d/\nSitemap: {}\n",
        cx.absolute("/sitemap.xml")
    );
    bytes("text/plain; charset=utf-8", words.into_bytes())
}
