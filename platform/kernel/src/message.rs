//! A text that is chosen by key now and written out in the reader's language later.

use crate::Language;

/// Where a [`Message`] finds its words. Implemented by `medvirk-i18n`; one static per slice.
pub trait Catalogue: Sync {
    /// Writes the text of `key` in `language` with its arguments filled in.
    fn format(&self, language: Language, key: &str, args: &[(&'static str, Arg)]) -> String;
}

/// One argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, shown as it is.
    Text(String),
    /// A whole number; grouped the way of the language, and chooses plural forms.
    Number(i64),
    /// A text that is itself translated.
    Message(Box<Message>),
}

impl From<&str> for Arg {
    fn from(v: &str) -> Self {
        Arg::Text(v.to_owned())
    }
}
impl From<String> for Arg {
    fn from(v: String) -> Self {
        Arg::Text(v)
    }
}
/// Templates hand over references, sometimes to references.
impl<T: Clone + Into<Arg>> From<&T> for Arg {
    fn from(v: &T) -> Self {
        v.clone().into()
    }
}
impl From<Message> for Arg {
    fn from(v: Message) -> Self {
        Arg::Message(Box::new(v))
    }
}
macro_rules! number_arg {
    ($($t:ty),*) => {$(
        impl From<$t> for Arg {
            fn from(v: $t) -> Self {
                Arg::Number(v as i64)
            }
        }
    )*};
}
number_arg!(i16, i32, i64, u8, u16, u32, u64, usize);

/// A text key with its arguments. Made by the functions that `medvirk_i18n::texts!` generates, so a
/// missing key or argument does not compile.
#[derive(Clone)]
pub struct Message {
    catalogue: &'static dyn Catalogue,
    key: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// For generated code; write `text::some_key(…)` instead.
    pub fn new(
        catalogue: &'static dyn Catalogue,
        key: &'static str,
        args: Vec<(&'static str, Arg)>,
    ) -> Self {
        Message { catalogue, key, args }
    }

    /// The text in `language`.
    pub fn to(&self, language: Language) -> String {
        self.catalogue.format(language, self.key, &self.args)
    }

    /// The key, for logs and tests.
    pub fn key(&self) -> &'static str {
        self.key
    }
}

impl PartialEq for Message {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.args == other.args
    }
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{:?}", self.key, self.args)
    }
}
