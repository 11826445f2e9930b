//! A lottery of equally likely seatings ("numbers 000 to 999") that stays as close to the chances
//! as whole tickets can.

use super::reduce::Reduced;

/// How many tickets each seating gets: first by systematic rounding of its weight, then by
/// exchanging tickets as long as the sum of squared differences (per person) falls.
pub(crate) fn tickets(
    reduced: &Reduced,
    seatings: &[Vec<i64>],
    weights: &[f64],
    count: usize,
) -> Vec<usize> {
    let sparse: Vec<Vec<(usize, f64)>> = seatings
        .iter()
        .map(|values| {
            let counts = reduced.counts(values).into_iter().enumerate();
            counts.filter(|(_, n)| *n != 0).map(|(kind, n)| (kind, n as f64)).collect()
        })
        .collect();
    let kinds = reduced.kinds.len();
    let scale: Vec<f64> = reduced.kinds.iter().map(|kind| 1.0 / kind.size() as f64).collect();
    let mut excess = vec![0.0; kinds];
    for (seating, weight) in sparse.iter().zip(weights) {
        for (kind, n) in seating {
            excess[*kind] -= weight * count as f64 * n;
        }
    }
    let mut chosen = systematic(weights, count);
    for seating in &chosen {
        for (kind, n) in &sparse[*seating] {
            excess[*kind] += n;
        }
    }
    // Own cost of adding a seating: Σ n² / size.
    let own: Vec<f64> =
        sparse.iter().map(|s| s.iter().map(|(kind, n)| n * n * scale[*kind]).sum()).collect();
    let passes = if seatings.len() > 1_500 { 3 } else { 8 };
    for _ in 0..passes {
        let mut improved = false;
        for ticket in 0..count {
            let out = chosen[ticket];
            for (kind, n) in &sparse[out] {
                excess[*kind] -= n;
            }
            let cost = |seating: usize| -> f64 {
                let along: f64 =
                    sparse[seating].iter().map(|(kind, n)| excess[*kind] * n * scale[*kind]).sum();
                2.0 * along + own[seating]
            };
            let mut best = (cost(out) - 1e-9, out);
            for seating in 0..sparse.len() {
                let cost = cost(seating);
                if cost < best.0 {
                    best = (cost, seating);
                }
            }
            improved |= best.1 != out;
            chosen[ticket] = best.1;
            for (kind, n) in &sparse[best.1] {
                excess[*kind] += n;
            }
        }
        if !improved {
            break;
        }
    }
    chosen.sort_unstable();
    chosen
}

fn systematic(weights: &[f64], count: usize) -> Vec<usize> {
    let mut chosen = Vec::with_capacity(count);
    let mut sum = 0.0;
    for (seating, weight) in weights.iter().enumerate() {
        sum += weight * count as f64;
        while chosen.len() < count && (chosen.len() as f64 + 0.5) < sum {
            chosen.push(seating);
        }
    }
    while chosen.len() < count {
        chosen.push(weights.len().saturating_sub(1));
    }
    chosen
}
