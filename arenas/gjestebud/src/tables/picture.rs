//! Photos of a report: how many there may be, and what is said of one that cannot be kept.

use medvirk_kernel::Message;
use medvirk_web::photo::{MOST_BYTES, PhotoFault};

use crate::text;

/// Most photos of one report.
pub(crate) const MOST_PICTURES: usize = 6;

/// In words for the person.
pub(crate) fn words(fault: PhotoFault) -> Message {
    match fault {
        PhotoFault::NotAPhoto => text::table_photo_wrong_kind(),
        PhotoFault::TooLarge => text::table_photo_too_large(MOST_BYTES / (1024 * 1024)),
    }
}
