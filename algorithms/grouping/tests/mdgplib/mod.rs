//! Reads MDGPLIB files: `n g type`, least and largest size of each group, then `i j distance`.

/// One problem.
pub struct Problem {
    pub people: usize,
    pub sizes: Vec<(u32, u32)>,
    /// Full matrix, row by row.
    pub distances: Vec<f64>,
}

/// Reads a problem.
pub fn parse(text: &str) -> Result<Problem, String> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let (_, first) = lines.next().ok_or("the file is empty")?;
    let mut words = first.split_whitespace();
    let mut number = |what: &str| -> Result<u32, String> {
        let word = words.next().ok_or_else(|| format!("line 1: {what} is missing"))?;
        word.parse().map_err(|_| format!("line 1: {what} is not a number: {word}"))
    };
    let (people, groups) = (number("the number of people")?, number("the number of groups")?);
    words.next();
    let mut number = |what: &str| -> Result<u32, String> {
        let word = words.next().ok_or_else(|| format!("line 1: {what} is missing"))?;
        word.parse().map_err(|_| format!("line 1: {what} is not a number: {word}"))
    };
    let sizes = (0..groups).map(|_| Ok((number("a least size")?, number("a largest size")?)));
    let sizes = sizes.collect::<Result<Vec<_>, String>>()?;
    let people = people as usize;
    let mut distances = vec![0.0; people * people];
    for (at, line) in lines {
        let fault = || format!("line {}: not `i j distance`", at + 1);
        let mut words = line.split_whitespace();
        let mut person = || words.next().and_then(|word| word.parse::<usize>().ok());
        let (Some(one), Some(other)) = (person(), person()) else { return Err(fault()) };
        let distance = words.next().and_then(|word| word.parse::<f64>().ok()).ok_or_else(fault)?;
        if one >= people || other >= people {
            return Err(format!("line {}: there are {people} people", at + 1));
        }
        distances[one * people + other] = distance;
        distances[other * people + one] = distance;
    }
    Ok(Problem { people, sizes, distances })
}
