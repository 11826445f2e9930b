//! Photos that people send, made anew from their pixels: where and with what they were taken is gone, and
//! so is anything a file could hide.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, codecs::jpeg::JpegEncoder,
    imageops::FilterType,
};
use medvirk_kernel::Result;

/// Most bytes of a photo.
pub const MOST_BYTES: usize = 15 * 1024 * 1024;
/// What the file field offers; telephones turn their own formats into one of these.
pub const ACCEPT: &str = "image/jpeg,image/png,image/webp";
/// Longest side of a kept picture, in pixels.
const LONGEST: u32 = 2400;
/// Longest side of a picture that is read at all.
const LONGEST_READ: u32 = 12_000;
const QUALITY: u8 = 85;
/// A large photo takes hundreds of megabytes while it is read; so few are read at once that a rush of
/// them cannot fill the memory.
static AT_ONCE: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(2);
/// Most bytes one photo may take while it is read.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// Why a file is no photo we can keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoFault {
    /// Another kind of file, or broken.
    NotAPhoto,
    /// Too many bytes or pixels.
    TooLarge,
}

/// Makes a JPEG of at most 2400 pixels, turned upright, from a JPEG, PNG or WebP file. It computes
/// for tenths of a second, away from the threads that answer.
///
/// # Errors
/// Internal, when the computing thread is lost.
pub async fn made_anew(bytes: Vec<u8>) -> Result<std::result::Result<Vec<u8>, PhotoFault>> {
    let _turn = AT_ONCE.acquire().await?;
    Ok(tokio::task::spawn_blocking(move || convert(&bytes)).await?)
}

fn convert(bytes: &[u8]) -> std::result::Result<Vec<u8>, PhotoFault> {
    if bytes.len() > MOST_BYTES {
        return Err(PhotoFault::TooLarge);
    }
    let not_one = |_| PhotoFault::NotAPhoto;
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| PhotoFault::NotAPhoto)?;
    let known = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];
    if !reader.format().is_some_and(|format| known.contains(&format)) {
        return Err(PhotoFault::NotAPhoto);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_READ);
    limits.max_image_height = Some(LONGEST_READ);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(too_large_or_none)?;
    let orientation = decoder.orientation().map_err(not_one)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(too_large_or_none)?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > LONGEST {
        picture = picture.resize(LONGEST, LONGEST, FilterType::Triangle);
    }
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    on_white(picture).write_with_encoder(encoder).map_err(not_one)?;
    Ok(out)
}

/// JPEG knows no transparency; what was transparent was paper.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return DynamicImage::ImageRgb8(picture.into_rgb8());
    }
    let mut picture = picture.into_rgba8();
    for pixel in picture.pixels_mut() {
        let [r, g, b, a] = pixel.0;
        let over = |c: u8| {
            let mixed = u32::from(c) * u32::from(a) + 255 * (255 - u32::from(a));
            u8::try_from(mixed / 255).unwrap_or(255)
        };
        pixel.0 = [over(r), over(g), over(b), 255];
    }
    DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(picture).into_rgb8())
}

fn too_large_or_none(error: image::ImageError) -> PhotoFault {
    match error {
        image::ImageError::Limits(_) => PhotoFault::TooLarge,
        _ => PhotoFault::NotAPhoto,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgba8(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_large_picture_is_made_smaller_and_becomes_a_jpeg_on_white() {
        let jpeg = convert(&png(3000, 600)).unwrap();
        let read = image::load_from_memory_with_format(&jpeg, ImageFormat::Jpeg).unwrap();
        assert_eq!((read.width(), read.height()), (2400, 480));
        assert!(read.to_rgb8().get_pixel(10, 10).0.iter().all(|c| *c > 250));
    }

    #[test]
    fn other_files_are_refused() {
        assert_eq!(convert(b"%PDF-1.7"), Err(PhotoFault::NotAPhoto));
        assert_eq!(convert(b""), Err(PhotoFault::NotAPhoto));
        assert_eq!(convert(&png(60, 60)[..40]), Err(PhotoFault::NotAPhoto));
        assert_eq!(convert(&vec![0; MOST_BYTES + 1]), Err(PhotoFault::TooLarge));
    }
}
