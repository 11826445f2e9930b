//! Templates of case papers: the order of headings, their words in bokmål and nynorsk, numbers or none. A
//! municipality has as many as it needs, each with a name; a paper keeps a copy of the one it was given,
//! so that changing a template changes no paper that is begun.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_kernel::{Language, id_type};
use medvirk_processes::Words;
use serde::{Deserialize, Deserializer, Serialize};

use super::heading::{Heading, Template};

id_type!(TemplateId, "One template of a municipality.");

/// What a template gives a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layout {
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its words for headings; a heading without any has the usual ones.
    pub titles: BTreeMap<Heading, Words>,
    /// Whether headings are numbered.
    pub is_numbered: bool,
    /// Words before the proposal; empty for the usual ones.
    pub introduction: Words,
}

impl From<Template> for Layout {
    fn from(built_in: Template) -> Self {
        Layout { headings: built_in.order(), ..Layout::default() }
    }
}

/// A template of a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperTemplate {
    /// The template.
    pub id: TemplateId,
    /// What the municipality calls it.
    pub name: String,
    /// What it gives a paper.
    pub layout: Layout,
    /// Counts up with every change; 0 before it is saved.
    pub version: i32,
}

/// What is wrong with a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A heading stands twice; place of the second one.
    Twice(usize),
    /// A heading of the municipality's own has no words; its place.
    NoWords(usize),
    /// A heading no paper can be without is missing.
    Lacks(Heading),
}

impl Layout {
    /// Everything that is wrong with it.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut seen = BTreeSet::new();
        for (place, heading) in self.headings.iter().enumerate() {
            if !seen.insert(*heading) {
                flaws.push(Flaw::Twice(place));
            } else if heading.is_own() && self.titles.get(heading).is_none_or(Words::is_empty) {
                flaws.push(Flaw::NoWords(place));
            }
        }
        flaws.extend(Heading::NEEDED.into_iter().filter(|h| !seen.contains(h)).map(Flaw::Lacks));
        flaws
    }
}

/// Reads the words of headings. Papers from before there were templates have one text, in the language
/// of the paper; it counts for both written languages.
///
/// # Errors
/// When it is neither.
pub fn titles<'de, D: Deserializer<'de>>(given: D) -> Result<BTreeMap<Heading, Words>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Told {
        One(String),
        Each(Words),
    }
    let told = BTreeMap::<Heading, Told>::deserialize(given)?;
    let words = |told| match told {
        Told::One(text) => Words::in_one(Language::Nb, text.clone()).and(Language::Nn, text),
        Told::Each(words) => words,
    };
    Ok(told.into_iter().map(|(heading, told)| (heading, words(told))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::case::Content;

    fn layout(headings: &[Heading]) -> Layout {
        Layout { headings: headings.to_vec(), ..Layout::default() }
    }

    #[test]
    fn a_template_holds_each_heading_once_and_what_no_paper_can_be_without() {
        assert_eq!(Layout::from(Template::ProposalLast).flaws(), []);
        let poor = layout(&[Heading::Summary, Heading::Summary, Heading::OwnFirst]);
        assert_eq!(
            poor.flaws(),
            [
                Flaw::Twice(1),
                Flaw::NoWords(2),
                Flaw::Lacks(Heading::Participation),
                Flaw::Lacks(Heading::Assessment),
                Flaw::Lacks(Heading::Proposal),
            ]
        );
    }

    #[test]
    fn what_is_written_stays_in_the_paper_when_the_template_leaves_its_heading_out() {
        let mut content = Content {
            titles: [(Heading::OwnFirst, Words::in_one(Language::Nb, "Klima"))].into(),
            headings: vec![Heading::OwnFirst, Heading::Economy, Heading::Proposal],
            texts: [(Heading::OwnFirst, "Mindre utslipp.".to_owned())].into(),
            ..Content::default()
        };
        content.lay_out("Kort", &layout(&[Heading::Proposal, Heading::Summary]));
        let order = [Heading::Proposal, Heading::Summary, Heading::OwnFirst];
        assert_eq!(content.order(), order, "the empty heading goes, the written one stays");
        assert_eq!(content.titles[&Heading::OwnFirst].to(Language::Nb), "Klima");
        assert_eq!(content.template, "Kort");
    }

    #[test]
    fn the_words_of_an_older_paper_count_for_both_languages() {
        let older = r#"{"titles": {"proposal": "Forslag"}}"#;
        let content: Content = serde_json::from_str(older).unwrap();
        assert_eq!(content.titles[&Heading::Proposal].get(Language::Nn), Some("Forslag"));
        let again = serde_json::to_string(&content).unwrap();
        assert_eq!(serde_json::from_str::<Content>(&again).unwrap(), content);
    }
}
