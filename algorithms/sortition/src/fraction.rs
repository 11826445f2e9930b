//! Whole multipliers behind rounded ones, and fractions for people to read.

use num_bigint::BigInt;
use num_rational::BigRational;

/// Whole numbers in the same proportion as the given ones: exact where they are ratios of small
/// numbers (rows of an inverse of a small whole matrix are), otherwise rounded at 2⁻⁴⁰ of the
/// largest. Any whole numbers make a valid argument, so rounding can only weaken it.
pub(crate) fn whole(values: &[f64]) -> Vec<i128> {
    let most = values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    if most == 0.0 {
        return vec![0; values.len()];
    }
    proportion(values, most).unwrap_or_else(|| {
        let scale = (1_u64 << 40) as f64 / most;
        values
            .iter()
            .map(
                |value| {
                    if value.abs() < most * 1e-11 { 0 } else { (value * scale).round() as i128 }
                },
            )
            .collect()
    })
}

/// The common denominator by continued fractions, if there is a small one.
fn proportion(values: &[f64], most: f64) -> Option<Vec<i128>> {
    const LARGEST: i128 = 1 << 28;
    let mut common: i128 = 1;
    for value in values {
        let ratio = value / most * common as f64;
        if (ratio - ratio.round()).abs() < 1e-9 * (common as f64).max(1.0) {
            continue;
        }
        let (_, denominator) = nearest(ratio, 1e-9 * common as f64)?;
        common = common.checked_mul(denominator)?;
        if common > LARGEST {
            return None;
        }
    }
    let whole = values.iter().map(|value| (value / most * common as f64).round() as i128);
    Some(reduced(whole.collect()))
}

/// Divided by what all have in common.
fn reduced(mut values: Vec<i128>) -> Vec<i128> {
    let divisor = values.iter().fold(0_i128, |divisor, value| gcd(divisor, value.abs()));
    if divisor > 1 {
        for value in &mut values {
            *value /= divisor;
        }
    }
    values
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The simplest fraction within `tolerance` of a number.
fn nearest(number: f64, tolerance: f64) -> Option<(i128, i128)> {
    let (mut p, mut q, mut p_before, mut q_before) = (1_i128, 0_i128, 0_i128, 1_i128);
    let mut rest = number;
    for _ in 0..30 {
        let floor = rest.floor();
        if floor.abs() > 1e12 {
            return None;
        }
        let part = floor as i128;
        (p, p_before) = (part * p + p_before, p);
        (q, q_before) = (part * q + q_before, q);
        if q > 1 << 28 {
            return None;
        }
        if (number - p as f64 / q as f64).abs() <= tolerance {
            return Some((p, q));
        }
        rest = 1.0 / (rest - floor);
    }
    None
}

pub(crate) fn big(number: i128) -> BigInt {
    BigInt::from(number)
}

pub(crate) fn fraction(numerator: BigInt, denominator: BigInt) -> BigRational {
    BigRational::new(numerator, denominator)
}

/// The nearest f64 (to a few units in the last place).
pub(crate) fn float(fraction: &BigRational) -> f64 {
    let (mut top, mut bottom) = (fraction.numer().clone(), fraction.denom().clone());
    let excess = top.bits().max(bottom.bits()).saturating_sub(1000);
    if excess > 0 {
        top >>= excess;
        bottom >>= excess;
    }
    // Long division to 80 bits keeps the quotient exact to the last place.
    let shift = 80_i64 + bottom.bits() as i64 - top.bits() as i64;
    let scaled =
        if shift >= 0 { (top << shift as u64) / bottom } else { top / (bottom << (-shift) as u64) };
    let digits: f64 = scaled.to_string().parse().unwrap_or(0.0);
    digits * 2.0_f64.powi(-(shift as i32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_ratios_are_found_behind_rounded_numbers() {
        assert_eq!(whole(&[1.0 / 3.0, -0.5, 0.0]), [2, -3, 0]);
        assert_eq!(whole(&[7.0, 1.0 / 7.0]), [49, 1]);
        assert_eq!(whole(&[0.0]), [0]);
    }

    #[test]
    fn a_fraction_becomes_the_float_it_is() {
        assert_eq!(float(&fraction(big(1), big(3))), 1.0 / 3.0);
        assert_eq!(float(&fraction(big(0), big(3))), 0.0);
        assert_eq!(float(&fraction(big(8), big(31))), 8.0 / 31.0);
    }
}
