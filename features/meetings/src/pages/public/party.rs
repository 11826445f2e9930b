//! How many come together, with the children among them by age band.

use medvirk_web::{Reader, Submitted};

use crate::{T, model::Children, text};

/// Sizes to choose from; none where one signs up alone.
pub(super) fn sizes(t: T, most: u32) -> Vec<(String, String)> {
    if most < 2 {
        return Vec::new();
    }
    let words = |n: u32| if n == 1 { t.apply_party_alone() } else { t.people(n) };
    (1..=most).map(|n| (n.to_string(), words(n))).collect()
}

/// Size and children of the party, as far as the meeting asks.
pub(super) fn read(
    reader: &mut Reader<'_>,
    submitted: &Submitted,
    most: u32,
    asks_children: bool,
) -> (u32, Children) {
    if most < 2 {
        return (1, Children::default());
    }
    let label = text::apply_party();
    let size = match submitted.get("size").is_empty() {
        true => Some(1),
        false => reader.whole("size", label, 1..=i64::from(most)),
    };
    let size = size.and_then(|n| u32::try_from(n).ok()).unwrap_or(1);
    if !asks_children {
        return (size, Children::default());
    }
    let mut count = |field: &str, label| {
        let count = reader.whole(field, label, 0..=i64::from(most)).unwrap_or_default();
        u32::try_from(count).unwrap_or_default()
    };
    let children = Children {
        young: count("young", text::apply_children_young()),
        school: count("school", text::apply_children_school()),
        youth: count("youth", text::apply_children_youth()),
    };
    // Whoever signs up is not counted among the children.
    if children.all() >= size && children.all() > 0 {
        reader.refuse("size", text::apply_refused_children(children.all() + 1));
    }
    (size, children)
}

/// The party as the values of a form.
pub(super) fn values(size: u32, children: Children) -> Vec<(String, String)> {
    let count = |n: u32| if n == 0 { String::new() } else { n.to_string() };
    vec![
        ("size".to_owned(), size.to_string()),
        ("young".to_owned(), count(children.young)),
        ("school".to_owned(), count(children.school)),
        ("youth".to_owned(), count(children.youth)),
    ]
}
