//! Identifiers: time-ordered UUIDs with one newtype per kind, so that a theme can never be passed
//! where a process is meant.

/// Declares a newtype around [`uuid::Uuid`] for one kind of record.
///
/// ```
/// medvirk_kernel::id_type!(BasketId, "One basket handed to a host.");
/// let id: BasketId = "0192f0c0-0000-7000-8000-000000000001".parse().unwrap();
/// assert_eq!(id.to_string(), "0192f0c0-0000-7000-8000-000000000001");
/// ```
#[macro_export]
macro_rules! id_type {
    ($name:ident, $doc:literal) => {
        #[doc = $doc]
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $crate::Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
        impl std::str::FromStr for $name {
            type Err = <$crate::Uuid as std::str::FromStr>::Err;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                s.parse().map(Self)
            }
        }
        impl From<$crate::Uuid> for $name {
            fn from(id: $crate::Uuid) -> Self {
                Self(id)
            }
        }
        impl From<$name> for $crate::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}

id_type!(ProcessId, "One participation process; the scope of most grants and rules.");
id_type!(AccountId, "One staff account of a site.");
