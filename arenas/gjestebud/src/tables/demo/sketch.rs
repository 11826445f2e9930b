//! Drawings for the demo town: felt pen on a paper tablecloth, made of a few lines.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use medvirk_kernel::Result;

const PAPER: Rgb<u8> = Rgb([251, 247, 236]);
const BLUE: Rgb<u8> = Rgb([36, 72, 140]);
const RED: Rgb<u8> = Rgb([190, 58, 44]);
const GREEN: Rgb<u8> = Rgb([52, 120, 70]);

/// A sheet of paper that is drawn on. The unit is a hundredth of its width.
struct Sheet(RgbImage);

impl Sheet {
    fn new() -> Self {
        Sheet(RgbImage::from_pixel(1200, 900, PAPER))
    }

    /// A line between two points, a little unsteady, as by hand.
    fn line(&mut self, from: (f32, f32), to: (f32, f32), pen: Rgb<u8>) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let steps = (dx.hypot(dy) * 12.0).max(1.0);
        let mut at = 0.0;
        while at <= steps {
            let part = at / steps;
            let shake = (part * 9.0 + from.0).sin() * 0.18;
            self.dot(from.0 + dx * part + shake, from.1 + dy * part + shake, pen);
            at += 1.0;
        }
    }

    fn lines(&mut self, points: &[(f32, f32)], pen: Rgb<u8>) {
        for pair in points.windows(2) {
            self.line(pair[0], pair[1], pen);
        }
    }

    fn circle(&mut self, centre: (f32, f32), radius: f32, pen: Rgb<u8>) {
        let points: Vec<_> = (0..=24)
            .map(|n| {
                let angle = n as f32 / 24.0 * std::f32::consts::TAU;
                (centre.0 + angle.cos() * radius, centre.1 + angle.sin() * radius)
            })
            .collect();
        self.lines(&points, pen);
    }

    fn dot(&mut self, x: f32, y: f32, pen: Rgb<u8>) {
        let (x, y) = ((x * 12.0) as i32, (y * 12.0) as i32);
        for across in -3..=3i32 {
            for down in -3..=3i32 {
                if across * across + down * down > 10 {
                    continue;
                }
                let (Ok(x), Ok(y)) = (u32::try_from(x + across), u32::try_from(y + down)) else {
                    continue;
                };
                if let Some(pixel) = self.0.get_pixel_mut_checked(x, y) {
                    *pixel = pen;
                }
            }
        }
    }

    fn house(&mut self, x: f32, y: f32, size: f32, pen: Rgb<u8>) {
        let (right, top, middle) = (x + size, y - size * 0.7, x + size / 2.0);
        self.lines(&[(x, y), (x, top), (right, top), (right, y), (x, y)], pen);
        self.lines(&[(x, top), (middle, top - size * 0.45), (right, top)], pen);
        let door = size * 0.18;
        let (left, lintel) = (middle - door, y - size * 0.38);
        self.lines(&[(left, y), (left, lintel), (middle + door, lintel), (middle + door, y)], pen);
    }

    fn person(&mut self, x: f32, y: f32, pen: Rgb<u8>) {
        self.circle((x, y - 7.0), 1.6, pen);
        self.lines(&[(x, y - 5.4), (x, y - 2.4), (x - 1.6, y)], pen);
        self.line((x, y - 2.4), (x + 1.6, y), pen);
        self.line((x - 2.0, y - 4.4), (x + 2.0, y - 4.4), pen);
    }

    fn tree(&mut self, x: f32, y: f32) {
        self.line((x, y), (x, y - 6.0), RED);
        self.circle((x, y - 9.0), 3.4, GREEN);
    }

    fn bench(&mut self, x: f32, y: f32) {
        self.line((x, y - 2.0), (x + 8.0, y - 2.0), RED);
        self.line((x + 1.0, y - 2.0), (x + 1.0, y), RED);
        self.line((x + 7.0, y - 2.0), (x + 7.0, y), RED);
    }
}

/// A drawing of the demo by its name, as PNG. What is unknown is an empty sheet.
pub(super) fn draw(name: &str) -> Result<Vec<u8>> {
    let mut sheet = Sheet::new();
    match name {
        "hall" => hall(&mut sheet),
        "club" => club(&mut sheet),
        "square" => square(&mut sheet),
        "path" => path(&mut sheet),
        _ => {}
    }
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(sheet.0).write_to(&mut bytes, ImageFormat::Png)?;
    Ok(bytes.into_inner())
}

fn hall(sheet: &mut Sheet) {
    sheet.line((6.0, 62.0), (94.0, 62.0), GREEN);
    sheet.house(14.0, 62.0, 40.0, BLUE);
    sheet.house(60.0, 62.0, 22.0, RED);
    for x in [20.0, 27.0, 44.0, 49.0] {
        sheet.person(x, 61.5, BLUE);
    }
    sheet.circle((84.0, 14.0), 6.0, RED);
    sheet.tree(90.0, 62.0);
}

fn club(sheet: &mut Sheet) {
    sheet.lines(&[(10.0, 12.0), (90.0, 12.0), (90.0, 62.0), (10.0, 62.0), (10.0, 12.0)], BLUE);
    sheet.line((52.0, 12.0), (52.0, 44.0), BLUE);
    sheet.line((52.0, 44.0), (90.0, 44.0), BLUE);
    sheet.lines(&[(16.0, 54.0), (16.0, 46.0), (36.0, 46.0), (36.0, 54.0)], RED);
    for x in [60.0, 68.0, 76.0] {
        sheet.person(x, 40.0, GREEN);
    }
    sheet.circle((26.0, 26.0), 6.0, RED);
    sheet.circle((38.0, 28.0), 4.0, RED);
}

fn square(sheet: &mut Sheet) {
    sheet.lines(&[(18.0, 40.0), (82.0, 40.0)], BLUE);
    sheet.lines(&[(18.0, 46.0), (82.0, 46.0)], BLUE);
    sheet.line((18.0, 40.0), (18.0, 46.0), BLUE);
    sheet.line((82.0, 40.0), (82.0, 46.0), BLUE);
    for place in 0..6u8 {
        let x = 24.0 + f32::from(place) * 10.5;
        sheet.person(x, 38.0, RED);
        sheet.person(x, 57.0, RED);
    }
    sheet.tree(8.0, 60.0);
    sheet.tree(92.0, 60.0);
}

fn path(sheet: &mut Sheet) {
    sheet.lines(&[(4.0, 68.0), (26.0, 58.0), (44.0, 60.0), (66.0, 46.0), (94.0, 40.0)], BLUE);
    sheet.lines(&[(4.0, 60.0), (26.0, 50.0), (44.0, 52.0), (66.0, 38.0), (94.0, 32.0)], BLUE);
    sheet.bench(20.0, 47.0);
    sheet.bench(50.0, 44.0);
    sheet.bench(76.0, 31.0);
    sheet.house(72.0, 26.0, 16.0, RED);
    sheet.person(36.0, 56.0, GREEN);
    sheet.person(41.0, 56.0, GREEN);
}
