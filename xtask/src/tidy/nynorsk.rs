//! Words that show that a nynorsk text was written in bokmål: words that nynorsk does not have, or
//! that our nynorsk does not use (the norm also lets one write `noe` and `mye`; we keep to one form).

/// Whole words.
const WORDS: &[&str] = &[
    "ikke",
    "hvordan",
    "hva",
    "hvem",
    "hvor",
    "hvorfor",
    "hvis",
    "hver",
    "hvert",
    "hverandre",
    "hverken",
    "noen",
    "noe",
    "jeg",
    "hun",
    "dere",
    "deres",
    "dem",
    "disse",
    "være",
    "vært",
    "gjøre",
    "gjør",
    "ble",
    "kommer",
    "mer",
    "flere",
    "bare",
    "kun",
    "selv",
    "sammen",
    "uten",
    "hele",
    "helt",
    "egen",
    "eget",
    "egne",
    "mye",
    "mulighet",
    "navn",
    "navnet",
    "sted",
    "stedet",
    "steder",
    "åpen",
    "åpent",
    "åpne",
    "åpnes",
    "imidlertid",
    "ligger",
    "sier",
    "finner",
    "finnes",
    "trenger",
    "leser",
    "holder",
    "gjelder",
    "heter",
    "vet",
    "skriver",
    "skrevet",
    "velger",
    "velge",
    "valg",
    "valget",
    "valgt",
    "valgte",
    "svarer",
    "mottaker",
    "mottakere",
    "mottakerne",
    "avsender",
    "avsendere",
    "deltaker",
    "deltakere",
    "deltakerne",
    "innbygger",
    "innbyggere",
    "innbyggerne",
    "brukere",
    "brukerne",
    "søkere",
    "søkerne",
    "verter",
    "vertene",
    "måned",
    "måneder",
    "måneden",
    "hjem",
    "hjemme",
    "hjemmet",
    "lagret",
    "lagrer",
    "sendes",
    "sendte",
    "mangler",
    "slettes",
    "trekkes",
    "trukket",
    "følgende",
    "vennligst",
    "utvalg",
    "utvalget",
    "besvare",
    "besvart",
    "forrige",
    "tall",
    "tallet",
    "antall",
    "planer",
    "planene",
    "nyheter",
];

/// Beginnings of words.
const BEGINNINGS: [&str; 6] = ["gjestebud", "hvilk", "høring", "innspill", "medvirkning", "tegn"];

/// Ends of words of six letters and more: nynorsk has `-ingar`, `-ingane`, `-heit`, `-leg`.
const ENDS: [&str; 8] = ["inger", "ingene", "heten", "heter", "hetene", "lig", "lige", "ligere"];

/// Ends and words that look like bokmål but are nynorsk.
const NYNORSK: [&str; 7] =
    ["villig", "villige", "billig", "billige", "bringer", "springer", "svinger"];

/// The words of a text that are bokmål, each as it is written there.
pub fn bokmal_words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| is_bokmal(&word.to_lowercase()))
        .map(str::to_owned)
        .collect()
}

fn is_bokmal(word: &str) -> bool {
    WORDS.contains(&word)
        || BEGINNINGS.iter().any(|beginning| word.starts_with(beginning))
        || word.chars().count() >= 6
            && ENDS.iter().any(|end| word.ends_with(end))
            && !NYNORSK.iter().any(|end| word.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bokmal_is_seen() {
        let text = "Hvordan melder innbyggerne seg? Svar på høringen; endringer er ikke mulige.";
        let found = bokmal_words(text);
        assert_eq!(found, ["Hvordan", "innbyggerne", "høringen", "endringer", "ikke", "mulige"]);
    }

    #[test]
    fn nynorsk_passes() {
        let text = "Korleis melder innbyggjarane seg på gjestebodet? Svar på høyringa; endringar er \
                    ikkje moglege. Det er frivillig. Vi sender innspela vidare, og de kan spørje kvar som helst.";
        assert!(bokmal_words(text).is_empty());
    }
}
