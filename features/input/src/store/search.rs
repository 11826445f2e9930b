//! Finding words in what people said, whichever written language they used.

use medvirk_store::contains_pattern;
use sea_orm::{
    Condition,
    sea_query::{Expr, ExprTrait, LikeExpr},
};

use super::entity::note;

/// Words that differ between bokmål, nynorsk and dialect; each line is one meaning. Compared as
/// beginnings of words, so inflected forms are found too.
const TWINS: &[&[&str]] = &[
    &["vei", "veg"],
    &["skole", "skule"],
    &["barnehage", "barnehave"],
    &["hjem", "heim"],
    &["innspill", "innspel"],
    &["møteplass", "møtestad", "møtested"],
    &["ungdom", "unge"],
    &["eldre", "gamle"],
    &["buss", "kollektiv"],
    &["kjøre", "køyre", "kjørte", "køyrde"],
    &["bygd", "grend"],
    &["ikke", "ikkje"],
    &["mer", "meir"],
    &["lege", "doktor", "dokter"],
    &["bolig", "bustad", "husvære"],
    &["leilighet", "leilegheit", "leiligheit"],
    &["ensom", "einsam"],
    &["språk", "målføre"],
    &["arbeid", "jobb"],
    &["næring", "bedrift", "verksemd"],
    &["natur", "friluft"],
    &["strøm", "straum"],
    &["flom", "flaum"],
    &["vann", "vatn"],
    &["kommune", "kommuna"],
    &["svømme", "symje"],
    &["sykkel", "sykle", "sykkje"],
    &["sykehjem", "sjukeheim"],
    &["syk", "sjuk"],
    &["frivillig", "friviljug"],
    &["dugnad", "fellesinnsats"],
    &["håp", "von"],
];

/// One condition: every word of `search`, or a twin of it, stands in the text.
pub(super) fn condition(search: &str) -> Condition {
    let mut all = Condition::all();
    for word in search.split_whitespace().take(8) {
        let mut any = Condition::any();
        for form in forms(&word.to_lowercase()) {
            let pattern = LikeExpr::new(contains_pattern(&form)).escape('\\');
            any = any.add(Expr::col((note::Entity, note::Column::Search)).like(pattern));
        }
        all = all.add(any);
    }
    all
}

/// The word itself and its twins with the same ending.
fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    for meaning in TWINS {
        let Some(stem) = meaning.iter().find(|stem| word.starts_with(*stem)) else { continue };
        let is_whole = word.chars().count() <= stem.chars().count() + 3;
        forms.extend(meaning.iter().filter(|s| is_whole && s != &stem).map(|s| (*s).to_owned()));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_both_written_languages() {
        assert_eq!(forms("veien"), ["veien", "veg"]);
        assert_eq!(forms("skule"), ["skule", "skole"]);
        assert_eq!(forms("giitu"), ["giitu"]);
    }

    #[test]
    fn a_longer_word_that_only_begins_alike_has_no_twin() {
        assert_eq!(forms("veiledning"), ["veiledning"]);
    }
}
