//! The weights of seatings whose average is the target: of all such weights the most even ones.
//!
//! Maximum entropy gives weights `∝ exp(θ · seating)`, so that only `θ`, one number per kind, is
//! sought: Newton's method on a smooth convex function, each step by conjugate gradients, which
//! needs nothing but products with the sparse list of seatings. It succeeds exactly when the
//! target lies inside what the seatings span; enough random seatings around it make that sure
//! (Wendel 1962: about twice as many as dimensions).

/// A seating counted in kinds: (kind, people), kinds with nobody left out.
pub(crate) type Counts = Vec<(u32, u16)>;

pub(crate) struct Weighing {
    /// One per seating, positive, sum 1.
    pub(crate) weights: Vec<f64>,
    /// θ: where it grew without bound, it points away from what the seatings span.
    pub(crate) tilt: Vec<f64>,
    /// Largest difference from the target, as a chance of a person.
    pub(crate) error: f64,
}

/// Weighs seatings so that kind `t` is seated `target[t]` times on average; `size[t]` people share
/// that. Stops at an error of `wanted`, or when it does not get nearer.
pub(crate) fn weigh(
    seatings: &[Counts],
    target: &[f64],
    size: &[f64],
    wanted: f64,
    start: Option<Vec<f64>>,
) -> Weighing {
    let kinds = target.len();
    let mut tilt = start.unwrap_or_else(|| vec![0.0; kinds]);
    let Tilted { mut weights, mut value, .. } = tilted(seatings, target, &tilt);
    let mut slope = slope(seatings, &weights, target);
    for _ in 0..60 {
        let error = error(&slope, size);
        if error <= wanted {
            break;
        }
        let step = newton_step(seatings, &weights, &slope, target);
        let along: f64 = step.iter().zip(&slope).map(|(s, g)| s * g).sum();
        let mut length = 1.0;
        let mut moved = false;
        let mut lead = 0.0;
        while length > 1e-4 {
            let trial: Vec<f64> = tilt.iter().zip(&step).map(|(t, s)| t + length * s).collect();
            let there = tilted(seatings, target, &trial);
            // Near the end the function is flat to rounding; the slope then decides.
            let falls = there.value <= value + 1e-4 * length * along;
            let trial_slope = self::slope(seatings, &there.weights, target);
            if falls || (along.abs() < 1e-10 && self::error(&trial_slope, size) < error) {
                (tilt, weights, value, slope) = (trial, there.weights, there.value, trial_slope);
                lead = there.lead;
                moved = true;
                break;
            }
            length *= 0.5;
        }
        // If no seating goes as far along the tilt as the target, they do not surround it.
        if !moved || lead < -1e-9 || tilt.iter().any(|t| t.abs() > 300.0) {
            break;
        }
    }
    let error = error(&slope, size);
    Weighing { weights, tilt, error }
}

fn error(slope: &[f64], size: &[f64]) -> f64 {
    slope.iter().zip(size).map(|(g, s)| (g / s).abs()).fold(0.0, f64::max)
}

/// What a tilt makes of the seatings.
struct Tilted {
    weights: Vec<f64>,
    /// The logarithm of their sum before they were made to add up to one.
    value: f64,
    /// How much farther along the tilt than the target the farthest seating is.
    lead: f64,
}

fn tilted(seatings: &[Counts], target: &[f64], tilt: &[f64]) -> Tilted {
    let base: f64 = tilt.iter().zip(target).map(|(t, x)| t * x).sum();
    let mut weights: Vec<f64> = seatings
        .iter()
        .map(|s| s.iter().map(|(kind, n)| tilt[*kind as usize] * f64::from(*n)).sum::<f64>() - base)
        .collect();
    let most = weights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut sum = 0.0;
    for weight in &mut weights {
        *weight = exp(*weight - most);
        sum += *weight;
    }
    for weight in &mut weights {
        *weight /= sum;
    }
    Tilted { weights, value: ln(sum) + most, lead: most }
}

fn slope(seatings: &[Counts], weights: &[f64], target: &[f64]) -> Vec<f64> {
    let mut mean: Vec<f64> = target.iter().map(|x| -x).collect();
    for (seating, weight) in seatings.iter().zip(weights) {
        for (kind, n) in seating {
            mean[*kind as usize] += weight * f64::from(*n);
        }
    }
    mean
}

/// Solves covariance · step = −slope by preconditioned conjugate gradients.
fn newton_step(seatings: &[Counts], weights: &[f64], slope: &[f64], target: &[f64]) -> Vec<f64> {
    let kinds = slope.len();
    let mean: Vec<f64> = slope.iter().zip(target).map(|(g, x)| g + x).collect();
    let mut diagonal = vec![0.0; kinds];
    for (seating, weight) in seatings.iter().zip(weights) {
        for (kind, n) in seating {
            diagonal[*kind as usize] += weight * f64::from(*n) * f64::from(*n);
        }
    }
    for (d, m) in diagonal.iter_mut().zip(&mean) {
        // A kind that is seated equally often in all of them cannot be weighed; without this its
        // rounding errors would lead the way.
        let spread = *d - m * m;
        *d = if spread > 1e-9 { spread } else { f64::INFINITY };
    }
    let times = |vector: &[f64]| -> Vec<f64> {
        let mut result = vec![0.0; kinds];
        let middle: f64 = mean.iter().zip(vector).map(|(m, v)| m * v).sum();
        for (seating, weight) in seatings.iter().zip(weights) {
            let along: f64 =
                seating.iter().map(|(kind, n)| vector[*kind as usize] * f64::from(*n)).sum();
            let scaled = weight * (along - middle);
            for (kind, n) in seating {
                result[*kind as usize] += scaled * f64::from(*n);
            }
        }
        // Σ w (v·s − v·m) m vanishes, so the mean needs no second subtraction; a touch of the
        // diagonal keeps directions without variance in place.
        for ((r, d), v) in result.iter_mut().zip(&diagonal).zip(vector) {
            *r = if d.is_finite() { *r + 1e-9 * d * v } else { 0.0 };
        }
        result
    };
    let mut step = vec![0.0; kinds];
    let mut rest: Vec<f64> = slope.iter().map(|g| -g).collect();
    let mut scaled: Vec<f64> = rest.iter().zip(&diagonal).map(|(r, d)| r / d).collect();
    let mut direction = scaled.clone();
    let mut product: f64 = rest.iter().zip(&scaled).map(|(r, s)| r * s).sum();
    let goal = product * 1e-8;
    for _ in 0..400 {
        if product <= goal || product < 1e-30 {
            break;
        }
        let image = times(&direction);
        let curve: f64 = direction.iter().zip(&image).map(|(d, i)| d * i).sum();
        if curve <= 0.0 {
            break;
        }
        let length = product / curve;
        for (((s, d), r), i) in step.iter_mut().zip(&direction).zip(&mut rest).zip(&image) {
            *s += length * d;
            *r -= length * i;
        }
        for ((s, r), d) in scaled.iter_mut().zip(&rest).zip(&diagonal) {
            *s = r / d;
        }
        let next: f64 = rest.iter().zip(&scaled).map(|(r, s)| r * s).sum();
        let ratio = next / product;
        product = next;
        for (d, s) in direction.iter_mut().zip(&scaled) {
            *d = s + ratio * *d;
        }
    }
    step
}

/// eˣ by + − × ÷ alone, so that it is the same number on every machine (the standard library's
/// differs from one to the next). Relative error below 1e-15.
pub(crate) fn exp(x: f64) -> f64 {
    if x < -700.0 {
        return 0.0;
    }
    let halvings = (x * std::f64::consts::LOG2_E).round();
    // ln 2 in two parts, the first short enough to be multiplied without rounding.
    let rest = (x - halvings * 0.693_145_751_953_125) - halvings * 1.428_606_820_309_417_3e-6;
    let mut sum = 1.0;
    for n in (1..=14).rev() {
        sum = 1.0 + rest / f64::from(n) * sum;
    }
    sum * power_of_two(halvings as i32)
}

/// The natural logarithm, likewise, by Newton's method on `exp`.
pub(crate) fn ln(x: f64) -> f64 {
    if x <= 0.0 {
        return f64::NEG_INFINITY;
    }
    let exponent = ((x.to_bits() >> 52) & 0x7ff) as i32 - 1023;
    let part = x * power_of_two(-exponent);
    let mut guess = part - 1.0;
    for _ in 0..8 {
        let power = exp(guess);
        guess += 2.0 * (part - power) / (part + power);
    }
    f64::from(exponent) * std::f64::consts::LN_2 + guess
}

fn power_of_two(exponent: i32) -> f64 {
    let clamped = exponent.clamp(-1022, 1023);
    f64::from_bits(((clamped + 1023) as u64) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_and_logarithms_agree_with_the_standard_library() {
        for x in [-50.0, -1.0, -1e-9, 0.0, 0.3, 1.0, 20.0] {
            assert!((exp(x) / f64::exp(x) - 1.0).abs() < 1e-14, "{x}");
        }
        for x in [1e-9_f64, 0.5, 1.0, 1.5, 2.0, 1e6] {
            assert!((ln(x) - x.ln()).abs() < 1e-13, "{x}");
        }
    }
}
