//! Given names in use in Norway, so common that a name alone is nobody's personal data. They only
//! help to see that a text speaks of a person. Lower case, sorted by character for binary search.

/// Whether `word`, in lower case, is a given name in the table.
pub(super) fn is_given_name(word: &str) -> bool {
    GIVEN_NAMES.binary_search(&word).is_ok()
}

/// Whether this given name is also an ordinary word that can begin a sentence, like *Per* and *Dag*.
pub(super) fn is_also_a_word(name: &str) -> bool {
    ALSO_WORDS.binary_search(&name).is_ok()
}

const ALSO_WORDS: [&str; 30] = [
    "arve", "bjørn", "brede", "dag", "even", "finn", "frank", "gard", "grace", "gro", "hans",
    "helga", "inge", "jo", "liv", "live", "mina", "odd", "per", "rune", "said", "stein", "stig",
    "svenn", "tage", "tim", "tom", "tone", "tor", "vera",
];

#[rustfmt::skip] // one name per line would hide how short the table is
const GIVEN_NAMES: [&str; 774] = [
    "aanta", "abdi", "abdirahman", "abdul", "abdulahi", "abdullah", "ada", "adam", "adele",
    "adrian", "agnes", "agnieszka", "ahmad", "ahmed", "ailo", "ailu", "aisha", "aksel",
    "aleksander", "aleksandra", "alexander", "alexandra", "ali", "alida", "alina", "alma", "amal",
    "amalie", "amanda", "amina", "amir", "amund", "ana", "anastasia", "anders", "andrea",
    "andreas", "andrzej", "ane", "anette", "anita", "anna", "annbjørg", "anne", "annelise",
    "annette", "anniken", "ante", "anton", "arild", "arne", "arnfinn", "arnstein", "arnt", "arve",
    "arvid", "asbjørg", "asbjørn", "asgeir", "asif", "aslak", "asle", "asma", "astrid", "atle",
    "aud", "audun", "august", "aurora", "ayesha", "barbro", "beaska", "beate", "benedicte",
    "benedikte", "bengt", "benjamin", "bente", "berit", "bernhard", "bernt", "bilal", "biret",
    "birger", "birgit", "birgitte", "birk", "bjarne", "bjarte", "bjørg", "bjørn", "bodil",
    "bogdan", "borghild", "borgny", "brage", "brede", "brit", "brith", "britt", "bård", "børge",
    "camilla", "carina", "caroline", "cathrine", "cato", "cecilie", "celine", "charlie",
    "charlotte", "christian", "christina", "christine", "christoffer", "dag", "dagfinn", "dagny",
    "daniel", "daria", "dariusz", "david", "dawit", "didrik", "dina", "dmytro", "dorthe", "edith",
    "edvard", "edvin", "egil", "eilif", "einar", "einride", "eirik", "eirin", "eivind", "eldbjørg",
    "elen", "elena", "eli", "elias", "elin", "eline", "elisabet", "elisabeth", "elise", "ella",
    "elle", "ellen", "elling", "elna", "else", "elvira", "embla", "emil", "emilie", "emily",
    "emma", "endre", "erik", "erlend", "erling", "ernst", "esben", "espen", "eva", "evald", "even",
    "ewa", "eyvind", "fabian", "faduma", "faisal", "farah", "fartun", "fatima", "fatma", "fatuma",
    "ferdinand", "filip", "filippa", "filmon", "finn", "frank", "fredrik", "frid", "frida",
    "fride", "fridtjof", "frithjof", "frode", "frøya", "gard", "gaute", "geir", "georg", "george",
    "gerd", "gina", "gisle", "gjermund", "glenn", "gorm", "grace", "greta", "grete", "grethe",
    "gro", "gudmund", "gudrun", "gunhild", "gunn", "gunnar", "guro", "gustav", "guttorm", "gáddjá",
    "haakon", "haldor", "halfdan", "halima", "hallgeir", "hallstein", "hallvard", "halvor",
    "hamza", "hanna", "hannah", "hanne", "hans", "harald", "harry", "hassan", "hawa", "hedda",
    "hedvig", "hege", "heidi", "helene", "helga", "helge", "henning", "henriette", "henrik",
    "herdis", "herleif", "herman", "hermann", "hilde", "hjalmar", "hjørdis", "hugo", "hulda",
    "hussein", "håkon", "iben", "ibrahim", "ida", "idar", "iman", "imran", "ine", "inga", "ingar",
    "inge", "ingebjørg", "ingeborg", "ingebrigt", "inger", "ingolf", "ingrid", "ingunn", "ingvar",
    "ingvild", "ingá", "irene", "irina", "isabell", "isabella", "isak", "iselin", "ismail",
    "issát", "ivan", "ivar", "iver", "jack", "jacob", "jakob", "jamal", "james", "jamila", "jan",
    "janne", "jannicke", "jarle", "jenny", "jens", "jesper", "jessica", "jo", "joakim", "joanna",
    "joar", "johan", "johanna", "johanne", "johannes", "john", "johnny", "jomar", "jon", "jonas",
    "jonathan", "jonny", "jorid", "jorun", "jorunn", "josefine", "jostein", "jovnna", "jovsset",
    "juhán", "julia", "julie", "julius", "jørgen", "jørn", "kai", "kaja", "kamil", "kari", "karin",
    "karl", "karoline", "karstein", "karsten", "kasper", "katarzyna", "kathrine", "katrine",
    "kennet", "kenneth", "kent", "ketil", "khadija", "khadra", "khalid", "kim", "kine", "kirste",
    "kirsten", "kirsti", "kirstin", "kjartan", "kjell", "kjersti", "kjetil", "klara", "klaus",
    "klemet", "knut", "kolbjørn", "konrad", "kristen", "kristian", "kristin", "kristine",
    "kristoffer", "krzysztof", "kurt", "kåre", "laara", "laila", "lars", "lasse", "laura", "layla",
    "leah", "leander", "leif", "leila", "lena", "leni", "leo", "leon", "levi", "leyla", "liam",
    "liban", "lillian", "linda", "line", "linus", "lisa", "lise", "liselotte", "liv", "liva",
    "live", "loke", "lotte", "lovise", "lucas", "lucy", "ludvig", "ludvik", "lukas", "láilá",
    "lásse", "maajja", "maciej", "madeleine", "mads", "magda", "magdalena", "magnar", "magne",
    "magnhild", "magnus", "mahad", "mahmoud", "maja", "malee", "malin", "malvin", "marcin",
    "marek", "maren", "margit", "margot", "margrethe", "mari", "maria", "mariam", "marianne",
    "marie", "marit", "marius", "markus", "marta", "martha", "martin", "martine", "mary", "mathea",
    "mathias", "mathilde", "mathis", "mats", "matthew", "maud", "max", "małgorzata", "mehmet",
    "merete", "mette", "mia", "michael", "michał", "michelle", "mie", "mihkkal", "mikael",
    "mikkel", "milian", "milla", "mille", "mina", "miriam", "mohamed", "mohammad", "mohammed",
    "mona", "monica", "mons", "morten", "muhammad", "muhammed", "mustafa", "máhtte", "máret",
    "márjá", "målfrid", "nadia", "narve", "nasir", "natalia", "natalie", "nelly", "nicolai",
    "nicolas", "niillas", "niklas", "nikolai", "nilla", "nils", "nina", "njål", "noa", "noah",
    "nora", "oda", "odd", "oddbjørg", "oddbjørn", "oddgeir", "oddmund", "oddny", "oddvar",
    "oddveig", "odin", "oksana", "ola", "olaf", "olai", "olav", "ole", "olea", "olena", "olga",
    "olha", "oline", "oliver", "olivia", "olve", "omar", "oscar", "oskar", "osman", "otilie",
    "ottar", "otto", "ove", "patrick", "patrik", "paul", "pawel", "paweł", "peder", "per",
    "pernille", "peter", "petra", "petter", "philip", "pia", "piera", "piotr", "preben", "pål",
    "ragna", "ragnar", "ragnhild", "rahel", "randi", "rania", "rannveig", "ranveig", "rasmus",
    "rebecca", "rebekka", "reidar", "reidun", "reinert", "remi", "renate", "reza", "richard",
    "rigmor", "rikard", "rikke", "risten", "rita", "roald", "roar", "robert", "robin", "roger",
    "rolf", "rolv", "ronny", "roy", "rudi", "runar", "rune", "ruth", "rávdná", "saba", "sahra",
    "said", "salma", "samira", "samuel", "sander", "sandra", "sara", "sebastian", "selam", "selma",
    "semhar", "senait", "sergei", "severin", "sigbjørn", "sigmund", "signe", "signy", "sigri",
    "sigrid", "sigrun", "sigurd", "sigvald", "sigve", "silje", "simen", "simon", "sindre", "siri",
    "sissel", "siv", "sivert", "sjur", "snorre", "sofia", "sofie", "solveig", "sondre", "sonja",
    "stefan", "steffen", "stein", "steinar", "steingrim", "stian", "stig", "stine", "sturla",
    "ståle", "sunna", "sunniva", "sunná", "susanne", "svein", "sven", "svend", "svenn", "sverre",
    "svetlana", "sylfest", "sylvi", "sylvia", "synne", "synnøve", "syver", "sára", "sárá", "sølvi",
    "tadeusz", "tage", "tallak", "tamás", "tarald", "tarjei", "tatiana", "teodor", "terje",
    "tesfay", "thanh", "thea", "theo", "theodor", "therese", "thomas", "tim", "tiril", "tobias",
    "tollef", "tom", "tomas", "tomasz", "tomine", "tone", "tonje", "tony", "tor", "tora",
    "torbjørg", "torbjørn", "tord", "tordis", "tore", "torfinn", "torgeir", "torgrim", "torill",
    "torjus", "torkel", "torleif", "tormod", "torolf", "torstein", "torunn", "torvald", "tove",
    "trine", "troels", "trond", "truls", "tryggve", "trygve", "trym", "turi", "turid", "tuva",
    "tyra", "ulf", "ulla", "ulrich", "ulrik", "ulrikke", "unni", "usman", "valdemar", "vebjørn",
    "vegar", "vegard", "vemund", "vera", "vetle", "victor", "victoria", "vidar", "vigdis", "viggo",
    "viktor", "vilde", "vilhelm", "vivian", "waleed", "wenche", "wigdis", "william", "willy",
    "wilma", "wojciech", "yara", "yasin", "yasmin", "ylva", "yngvar", "yngve", "yngvild", "yonas",
    "yousef", "yusuf", "zahra", "zainab", "zeynep", "zofia", "zuzanna", "ánte", "ådne", "åge",
    "åse", "åsmund", "øistein", "øivind", "ørjan", "ørnulf", "øyolf", "øystein", "øyvind",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_lower_case_and_without_doubles() {
        for table in [&GIVEN_NAMES[..], &ALSO_WORDS[..]] {
            assert!(table.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(table.iter().all(|name| **name == name.to_lowercase()));
        }
        assert!(ALSO_WORDS.iter().all(|name| is_given_name(name)));
    }
}
