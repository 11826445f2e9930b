//! The answer on a wall: what was decided, theme by theme, with a code that leads to the whole.

use medvirk_documents::{
    Compose, Document, Kind, Meta,
    tree::{ImageData, strong, words},
};
use medvirk_kernel::{Error, Language, Result};
use medvirk_processes::Theme;

use crate::{T, model::answer::Answer};

/// What a poster says.
pub(crate) struct PosterWords<'a> {
    /// The language of the poster.
    pub(crate) language: Language,
    /// The process, as people know it.
    pub(crate) process: &'a str,
    /// The answers with their themes, in order.
    pub(crate) answers: Vec<(&'a Theme, &'a Answer)>,
    /// The address of the page that tells all.
    pub(crate) address: String,
    /// Whose poster it is.
    pub(crate) municipality: &'a str,
    /// The day it is made.
    pub(crate) today: chrono::NaiveDate,
}

/// The poster.
///
/// # Errors
/// Internal, when the address does not fit into a code.
pub(crate) fn poster(said: &PosterWords<'_>) -> Result<Document> {
    let t = T(said.language);
    let meta = Meta::new(Kind::Poster, t.poster_heading(), said.language, said.today)
        .by(said.municipality)
        .about(said.process);
    let mut doc = Document::new(meta);
    doc.page.fits_page = true;
    doc.page.footer = Some(format!("{} · {}", said.municipality, plain_address(&said.address)));
    doc.lead(said.process);
    let most = most_of_each(said.answers.len());
    let lines = said.answers.iter().map(|(theme, answer)| {
        let title = theme.title.to(said.language);
        let decided = in_short(answer.decided.to(said.language), most);
        vec![strong(format!("{title}: ")), words(decided)]
    });
    doc.bullets(lines);
    doc.small(t.poster_more());
    doc.image(squares(&said.address)?, t.poster_code(plain_address(&said.address)), 28.0);
    Ok(doc)
}

/// What is decided on all themes together in letters: more than that nobody reads on a wall, and the page
/// the code leads to has the whole.
const LETTERS: usize = 2_800;
/// Most and fewest letters on one theme.
const MOST_EACH: usize = 420;
const LEAST_EACH: usize = 80;

fn most_of_each(themes: usize) -> usize {
    (LETTERS / themes.max(1)).clamp(LEAST_EACH, MOST_EACH)
}

/// The first sentences that fit; where not even one does, its first words and a sign that there is more.
fn in_short(text: &str, most: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let sentence = [". ", "! ", "? "].iter().filter_map(|end| cut.rfind(end)).max();
    match sentence.filter(|at| at * 2 > cut.len()) {
        Some(at) => cut[..=at].to_owned(),
        None => {
            let at = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
            format!("{} …", cut[..at].trim_end_matches([',', '.', ';', ':', ' ']))
        }
    }
}

/// The address without what people do not type.
pub(crate) fn plain_address(address: &str) -> &str {
    address.trim_start_matches("https://").trim_start_matches("http://")
}

/// The address as a QR code.
fn squares(address: &str) -> Result<ImageData> {
    let code = qrcode::QrCode::new(address).map_err(Error::internal)?;
    let width = code.width();
    let dark = code.into_colors().into_iter().map(|c| c == qrcode::Color::Dark).collect();
    Ok(ImageData::Squares { width, dark })
}

#[cfg(test)]
mod tests {
    use super::*;
    use medvirk_kernel::{ProcessId, Uuid};
    use medvirk_processes::{FocusAreaId, ThemeId, Words};

    fn theme(number: u128) -> Theme {
        Theme {
            id: ThemeId(Uuid::from_u128(number)),
            process: ProcessId(Uuid::from_u128(1)),
            focus_area: FocusAreaId(Uuid::from_u128(2)),
            code: format!("T{number}"),
            title: Words::in_one(Language::Nb, "Kollektivtrafikk og transport i hele kommunen"),
            intro: Words::default(),
            criteria_note: Words::default(),
            planned_gjestebud: 0,
            position: 0,
            questions: Vec::new(),
            version: 1,
        }
    }

    /// How many pages a poster about so many themes takes, with so many letters decided on each.
    fn pages(themes: u128, letters: usize) -> usize {
        let all: Vec<Theme> = (1..=themes).map(theme).collect();
        let decided: String =
            "Kveldsbussen prøves i to år. ".chars().cycle().take(letters).collect();
        let answers: Vec<Answer> = all
            .iter()
            .map(|theme| Answer {
                process: theme.process,
                theme: theme.id,
                you_said: Words::default(),
                decided: Words::in_one(Language::Nb, &decided),
                we_do: Words::default(),
                we_do_not: Words::default(),
                because: Words::default(),
                version: 1,
            })
            .collect();
        let said = PosterWords {
            language: Language::Nb,
            process: "Kommuneplanens samfunnsdel for Fjordvik mot 2039",
            answers: all.iter().zip(&answers).collect(),
            address: "https://medvirk.fjordvik.example.org/processes/plan/decision".to_owned(),
            municipality: "Fjordvik kommune",
            today: chrono::NaiveDate::default(),
        };
        let file = medvirk_documents::pdf(&poster(&said).unwrap());
        String::from_utf8_lossy(&file.unwrap()).matches("/Type/Page/").count()
    }

    #[test]
    fn a_poster_is_one_page_however_much_was_decided() {
        for (themes, letters) in [(1, 20), (3, 120), (10, 200), (10, 3_000), (24, 3_000)] {
            assert_eq!(pages(themes, letters), 1, "{themes} themes, {letters} letters each");
        }
    }

    #[test]
    fn what_is_too_long_for_a_wall_ends_with_a_sentence_or_says_that_there_is_more() {
        assert_eq!(in_short("Kort.", 10), "Kort.");
        assert_eq!(in_short("Buss prøves. Så ser vi hva det koster.", 20), "Buss prøves.");
        assert_eq!(
            in_short("Bussen skal gå hver time, også søndag", 26),
            "Bussen skal gå hver time …"
        );
    }
}
