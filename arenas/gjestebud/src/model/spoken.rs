//! Languages people say they speak: the first is the mother tongue.

use serde::{Deserialize, Serialize};

/// One language in a person's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// As written.
    pub name: String,
    /// ISO 639-1 code (639-2 for Sámi languages without one), when the name is known.
    pub code: Option<String>,
}

/// Names as written in Norwegian and English, with their code.
const NAMES: [(&str, &str); 76] = [
    ("norsk", "no"),
    ("norwegian", "no"),
    ("bokmål", "nb"),
    ("nynorsk", "nn"),
    ("nb", "nb"),
    ("nn", "nn"),
    ("no", "no"),
    ("engelsk", "en"),
    ("english", "en"),
    ("en", "en"),
    ("nordsamisk", "se"),
    ("samisk", "se"),
    ("northern sami", "se"),
    ("sami", "se"),
    ("se", "se"),
    ("sørsamisk", "sma"),
    ("lulesamisk", "smj"),
    ("kvensk", "fkv"),
    ("svensk", "sv"),
    ("swedish", "sv"),
    ("dansk", "da"),
    ("danish", "da"),
    ("finsk", "fi"),
    ("finnish", "fi"),
    ("islandsk", "is"),
    ("tysk", "de"),
    ("german", "de"),
    ("fransk", "fr"),
    ("french", "fr"),
    ("spansk", "es"),
    ("spanish", "es"),
    ("italiensk", "it"),
    ("portugisisk", "pt"),
    ("nederlandsk", "nl"),
    ("polsk", "pl"),
    ("polish", "pl"),
    ("litauisk", "lt"),
    ("lithuanian", "lt"),
    ("latvisk", "lv"),
    ("estisk", "et"),
    ("russisk", "ru"),
    ("russian", "ru"),
    ("ukrainsk", "uk"),
    ("ukrainian", "uk"),
    ("rumensk", "ro"),
    ("romanian", "ro"),
    ("ungarsk", "hu"),
    ("hungarian", "hu"),
    ("bulgarsk", "bg"),
    ("gresk", "el"),
    ("tyrkisk", "tr"),
    ("turkish", "tr"),
    ("arabisk", "ar"),
    ("arabic", "ar"),
    ("kurdisk", "ku"),
    ("kurdish", "ku"),
    ("persisk", "fa"),
    ("farsi", "fa"),
    ("dari", "fa"),
    ("pashto", "ps"),
    ("urdu", "ur"),
    ("hindi", "hi"),
    ("tamil", "ta"),
    ("somali", "so"),
    ("somalisk", "so"),
    ("tigrinja", "ti"),
    ("tigrinya", "ti"),
    ("amharisk", "am"),
    ("swahili", "sw"),
    ("thai", "th"),
    ("thailandsk", "th"),
    ("vietnamesisk", "vi"),
    ("vietnamese", "vi"),
    ("kinesisk", "zh"),
    ("filippinsk", "tl"),
    ("tegnspråk", "nsl"),
];

/// Words that say how well, not which.
const HOW_WELL: [&str; 10] =
    ["litt", "noe", "noko", "god", "godt", "bra", "some", "a little", "flytende", "flytande"];

impl Spoken {
    fn read(name: &str) -> Self {
        let lower = name.to_lowercase();
        let bare = HOW_WELL
            .iter()
            .find_map(|word| lower.strip_prefix(word).filter(|rest| rest.starts_with(' ')))
            .unwrap_or(&lower)
            .trim();
        let code =
            NAMES.iter().find(|(known, _)| *known == bare).map(|(_, code)| (*code).to_owned());
        Spoken { name: name.to_owned(), code }
    }

    /// Whether it is Norwegian, in either written form.
    pub fn is_norwegian(&self) -> bool {
        self.code.as_deref().is_some_and(|code| matches!(code, "no" | "nb" | "nn"))
    }
}

/// Reads a list: `norsk; polsk, engelsk`, `norsk og samisk`. In the order written.
pub fn languages(text: &str) -> Vec<Spoken> {
    text.replace(" og ", ";")
        .replace(" and ", ";")
        .split([';', ',', '/', '+', '\n'])
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(Spoken::read)
        .collect()
}

/// Whether the mother tongue is another than Norwegian; `None` when no language is given. A language
/// we do not know by name is another than Norwegian.
pub fn has_other_mother_tongue(languages: &[Spoken]) -> Option<bool> {
    languages.first().map(|first| !first.is_norwegian())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<Option<String>> {
        languages(text).into_iter().map(|l| l.code).collect()
    }

    #[test]
    fn lists_are_read_in_order_with_known_codes() {
        let known =
            |codes: &[&str]| codes.iter().map(|c| Some((*c).to_owned())).collect::<Vec<_>>();
        assert_eq!(codes("ungarsk; engelsk; litt norsk"), known(&["hu", "en", "no"]));
        assert_eq!(codes("Norsk og nordsamisk"), known(&["no", "se"]));
        assert_eq!(codes("klingon, NYNORSK"), [None, Some("nn".into())]);
        assert_eq!(languages("litt norsk")[0].name, "litt norsk");
    }

    #[test]
    fn the_first_language_is_the_mother_tongue() {
        assert_eq!(has_other_mother_tongue(&languages("norsk; somali")), Some(false));
        assert_eq!(has_other_mother_tongue(&languages("somali; norsk")), Some(true));
        assert_eq!(has_other_mother_tongue(&languages("klingon")), Some(true));
        assert_eq!(has_other_mother_tongue(&languages(" ; ")), None);
    }
}
