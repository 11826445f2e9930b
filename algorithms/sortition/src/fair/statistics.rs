//! Figures by which methods are compared.

use super::Fair;
use super::weigh::{exp, ln};

/// Figures about chances. People who may sit nowhere do not count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Statistics {
    /// People counted.
    pub people: usize,
    /// The least chance.
    pub least: f64,
    /// The largest chance.
    pub most: f64,
    /// Gini's coefficient: 0 when all chances are equal, towards 1 when few have them all.
    pub gini: f64,
    /// The geometric mean of the chances; 0 if somebody has none.
    pub geometric_mean: f64,
}

impl Fair {
    /// Figures about the chances.
    pub fn statistics(&self) -> Statistics {
        let mut chances: Vec<f64> = Vec::new();
        for (group, chance) in self.groups.iter().zip(&self.by_kind) {
            chances.extend(std::iter::repeat_n(chance.value, group.ids.len()));
        }
        chances.sort_by(f64::total_cmp);
        let people = chances.len();
        let sum: f64 = chances.iter().sum();
        // Σ (2i − n − 1) x over n Σ x, for sorted x and i from 1.
        let ranked = (1_u32..).zip(&chances);
        let weighted: f64 =
            ranked.map(|(i, x)| (2.0 * f64::from(i) - people as f64 - 1.0) * x).sum();
        let logs: f64 = chances.iter().map(|x| ln(*x)).sum();
        Statistics {
            people,
            least: chances.first().copied().unwrap_or(0.0),
            most: chances.last().copied().unwrap_or(0.0),
            gini: if sum > 0.0 { weighted / (people as f64 * sum) } else { 0.0 },
            geometric_mean: if logs.is_finite() { exp(logs / people as f64) } else { 0.0 },
        }
    }
}
