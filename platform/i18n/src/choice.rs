//! Which language to begin with, before a reader has chosen one.

use medvirk_kernel::Language;

/// The best of `offered` for a browser's `Accept-Language` (RFC 9110, section 12.5.4), or
/// `default` when none of them is asked for.
///
/// Who reads one of the two Norwegian languages reads the other as well: asked for bokmål, a site
/// in nynorsk and English answers in nynorsk.
pub fn choose(accept_language: &str, offered: &[Language], default: Language) -> Language {
    let mut ranges: Vec<(Language, f32)> = accept_language.split(',').filter_map(range).collect();
    // Stable, so languages wanted equally keep the browser's order.
    ranges.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranges
        .iter()
        .find_map(|(wanted, _)| {
            [Some(*wanted), sibling(*wanted)].into_iter().flatten().find(|l| offered.contains(l))
        })
        .unwrap_or(default)
}

/// One part of the header, `nn-NO;q=0.8`. `None` for languages we do not know and refused ones.
fn range(part: &str) -> Option<(Language, f32)> {
    let mut pieces = part.split(';').map(str::trim);
    let language = Language::from_code(pieces.next()?)?;
    let weight = match pieces.find_map(|piece| piece.strip_prefix("q=")) {
        Some(q) => q.parse::<f32>().ok()?,
        None => 1.0,
    };
    (weight > 0.0).then_some((language, weight))
}

fn sibling(language: Language) -> Option<Language> {
    match language {
        Language::Nb => Some(Language::Nn),
        Language::Nn => Some(Language::Nb),
        Language::En => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nb, Nn};

    #[test]
    fn the_heaviest_offered_language_wins() {
        assert_eq!(choose("en;q=0.5, nn;q=0.9, nb;q=0.8", &Language::ALL, Nb), Nn);
        assert_eq!(choose("de, en-GB;q=0.7", &Language::ALL, Nb), En);
        assert_eq!(choose("nb-NO, nn;q=0.9", &Language::ALL, En), Nb);
    }

    #[test]
    fn languages_wanted_equally_keep_their_order() {
        assert_eq!(choose("nn, nb, en", &Language::ALL, En), Nn);
    }

    #[test]
    fn a_norwegian_reader_gets_the_other_norwegian_rather_than_english() {
        assert_eq!(choose("nb, en;q=0.8", &[Nn, En], En), Nn);
        assert_eq!(choose("nn, en;q=0.8", &[Nb, En], En), Nb);
    }

    #[test]
    fn nothing_known_gives_the_default() {
        assert_eq!(choose("", &Language::ALL, Nn), Nn);
        assert_eq!(choose("de, *;q=0.1", &Language::ALL, Nn), Nn);
        assert_eq!(choose("en;q=0, fr", &Language::ALL, Nb), Nb);
        assert_eq!(choose("en;q=many", &Language::ALL, Nb), Nb);
    }
}
