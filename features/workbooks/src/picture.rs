//! Photos of drawings, made anew from their pixels: where and with what they were taken is gone, and so
//! is anything a file could hide.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
    imageops::FilterType,
};
use medvirk_kernel::{Message, Result};

use crate::text;

/// Most bytes of a photo.
pub(crate) const MOST_BYTES: usize = 15 * 1024 * 1024;
/// Longest side of a kept picture, in pixels.
const LONGEST: u32 = 2000;
/// Longest side of a picture that is read at all.
const LONGEST_READ: u32 = 12_000;
const QUALITY: u8 = 85;
/// Most bytes one photo may take while it is read.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// Sixteen groups photograph at once at the end of a session; so few are read at once that they cannot
/// fill the memory.
static AT_ONCE: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(2);

/// Why a file is no picture we can keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PictureFault {
    /// Another kind of file, or broken.
    NotAPicture,
    /// Too many bytes or pixels.
    TooLarge,
}

impl PictureFault {
    /// In words for the person.
    pub fn message(self) -> Message {
        match self {
            PictureFault::NotAPicture => text::photo_wrong_kind(),
            PictureFault::TooLarge => text::photo_too_large(MOST_BYTES / (1024 * 1024)),
        }
    }
}

/// Makes a JPEG of at most 2000 pixels, turned upright, away from the threads that answer.
///
/// # Errors
/// Internal, when the computing thread is lost.
pub(crate) async fn made_anew(
    bytes: Vec<u8>,
) -> Result<std::result::Result<Vec<u8>, PictureFault>> {
    let _turn = AT_ONCE.acquire().await?;
    Ok(tokio::task::spawn_blocking(move || convert(&bytes)).await?)
}

fn convert(bytes: &[u8]) -> std::result::Result<Vec<u8>, PictureFault> {
    if bytes.len() > MOST_BYTES {
        return Err(PictureFault::TooLarge);
    }
    let broken = |_| PictureFault::NotAPicture;
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| PictureFault::NotAPicture)?;
    let known = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];
    if !reader.format().is_some_and(|format| known.contains(&format)) {
        return Err(PictureFault::NotAPicture);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_READ);
    limits.max_image_height = Some(LONGEST_READ);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(fault)?;
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(fault)?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > LONGEST {
        picture = picture.resize(LONGEST, LONGEST, FilterType::Triangle);
    }
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    on_white(&picture).write_with_encoder(encoder).map_err(broken)?;
    Ok(out)
}

/// JPEG knows no transparency; what was transparent was paper.
fn on_white(picture: &DynamicImage) -> DynamicImage {
    let picture = picture.to_rgba8();
    let mut sheet = image::RgbaImage::from_pixel(
        picture.width(),
        picture.height(),
        image::Rgba([255, 255, 255, 255]),
    );
    image::imageops::overlay(&mut sheet, &picture, 0, 0);
    DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(sheet).into_rgb8())
}

fn fault(error: image::ImageError) -> PictureFault {
    match error {
        image::ImageError::Limits(_) => PictureFault::TooLarge,
        _ => PictureFault::NotAPicture,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_becomes_a_small_jpeg_on_white_and_other_files_are_refused() {
        let mut png = Cursor::new(Vec::new());
        DynamicImage::new_rgba8(3000, 600).write_to(&mut png, ImageFormat::Png).unwrap();
        let jpeg = convert(&png.into_inner()).unwrap();
        let read = image::load_from_memory_with_format(&jpeg, ImageFormat::Jpeg).unwrap();
        assert_eq!((read.width(), read.height()), (2000, 400));
        assert!(read.to_rgb8().get_pixel(10, 10).0.iter().all(|c| *c > 250));
        assert_eq!(convert(b"%PDF-1.7"), Err(PictureFault::NotAPicture));
        assert_eq!(convert(&vec![0; MOST_BYTES + 1]), Err(PictureFault::TooLarge));
    }
}
