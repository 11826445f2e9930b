//! How files leave the house by themselves. Off until somebody chooses a way; then every parcel is put where
//! the municipality's integration fetches it. A connection of its own to Fiks IO would be one more adapter.

use async_trait::async_trait;
use medvirk_kernel::{Error, Result};
use medvirk_slice::Site;
use serde::{Deserialize, Serialize};

use super::Parcel;
use crate::text;

/// Folder of the site's files that an integration fetches from.
const FOLDER: &str = "exchange/out";

/// A way to carry parcels to an archive or a meeting system.
#[async_trait]
pub(crate) trait Adapter: Send + Sync {
    /// Carries a parcel about the case `about`; carrying it again replaces it.
    ///
    /// # Errors
    /// [`Error::Conflict`] when no way is chosen; internal, when the way is closed.
    async fn carry(&self, site: &Site, about: &str, parcel: Parcel) -> Result<()>;
}

/// Which adapter a municipality has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Way {
    /// None: people carry the files.
    #[default]
    Off,
    /// The folder of the site's file store.
    Folder,
}

impl Way {
    /// All ways.
    pub(crate) const ALL: [Way; 2] = [Way::Off, Way::Folder];

    /// Stable name in forms.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Way::Off => "off",
            Way::Folder => "folder",
        }
    }

    /// Reads [`Way::code`]; what is unknown is off.
    pub(crate) fn from_code(code: &str) -> Way {
        Way::ALL.into_iter().find(|w| w.code() == code).unwrap_or_default()
    }

    /// The adapter.
    pub(crate) fn adapter(self) -> Box<dyn Adapter> {
        match self {
            Way::Off => Box::new(Off),
            Way::Folder => Box::new(Folder),
        }
    }
}

struct Off;

#[async_trait]
impl Adapter for Off {
    async fn carry(&self, _site: &Site, _about: &str, _parcel: Parcel) -> Result<()> {
        Err(Error::Conflict(text::conflict_exchange_off()))
    }
}

struct Folder;

#[async_trait]
impl Adapter for Folder {
    async fn carry(&self, site: &Site, about: &str, parcel: Parcel) -> Result<()> {
        site.files.put(&format!("{FOLDER}/{about}/{}", parcel.name), parcel.bytes).await
    }
}
