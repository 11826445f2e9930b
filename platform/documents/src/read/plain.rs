//! Texts made plain for comparing: small letters without accents, words apart by one space. Never
//! for showing.

/// `"E-postadresse:"` → `"e postadresse"`, `"Grønningsæter"` → `"gronningsaeter"`. Numbers stay.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'ą' => plain.push('a'),
            'æ' => plain.push_str("ae"),
            'ø' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ő' => plain.push('o'),
            'é' | 'è' | 'ê' | 'ë' | 'ę' => plain.push('e'),
            'í' | 'ì' | 'î' | 'ï' => plain.push('i'),
            'ú' | 'ù' | 'û' | 'ü' | 'ű' => plain.push('u'),
            'ý' | 'ÿ' => plain.push('y'),
            'ç' | 'ć' | 'č' => plain.push('c'),
            'ñ' | 'ń' | 'ŋ' => plain.push('n'),
            'š' | 'ś' => plain.push('s'),
            'ž' | 'ź' | 'ż' => plain.push('z'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ŧ' => plain.push('t'),
            c if c.is_alphanumeric() => plain.push(c),
            // A combining mark belongs to the letter before it; the apostrophe within a word to both.
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            _ if plain.ends_with(' ') || plain.is_empty() => {}
            _ => plain.push(' '),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// How many letters must be put in, taken out, exchanged or swapped with their neighbour to make one
/// text the other (optimal string alignment distance).
pub fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before_last: Vec<usize> = vec![];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let exchanged = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = exchanged.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before_last[j - 2] + 1);
            }
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_case_and_signs_do_not_count() {
        assert_eq!(plain("  E-postadresse: "), "e postadresse");
        assert_eq!(plain("Grønningsæter"), "gronningsaeter");
        assert_eq!(plain("Theme_1"), "theme 1");
        assert_eq!(plain("Máret O'Brien"), "maret obrien");
        assert_eq!(plain("Zieliński"), "zielinski");
        assert_eq!(plain("—"), "");
    }

    #[test]
    fn edits_are_counted_letter_by_letter() {
        assert_eq!(edits("kristine", "kirstine"), 1);
        assert_eq!(edits("telefon", "telfon"), 1);
        assert_eq!(edits("", "abc"), 3);
        assert_eq!(edits("buss", "buss"), 0);
    }

    proptest! {
        #[test]
        fn edits_are_the_same_both_ways_and_never_more_than_the_longer(a in "[a-d]{0,8}", b in "[a-d]{0,8}") {
            prop_assert_eq!(edits(&a, &b), edits(&b, &a));
            prop_assert!(edits(&a, &b) <= a.len().max(b.len()));
            prop_assert_eq!(edits(&a, &b) == 0, a == b);
        }

        #[test]
        fn plain_text_is_plain_already(text in "\\PC{0,30}") {
            prop_assert_eq!(plain(&plain(&text)), plain(&text));
        }
    }
}
