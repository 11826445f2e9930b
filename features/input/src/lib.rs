//! Notes, quotes, drawings; read-back; coding; publication.

pub mod model;
