//! What a statement is given: values with their types, so that an absent one still says what it would have been.

use marbre_article::{
    ArticleId, BylineId, CommentId, LanguageTag, Moment, SectionId, StaffId, StoryId, TopicId, document::Sha256Hex,
};
use sqlx::{Arguments, Encode, Type};
use std::borrow::Cow;
use uuid::Uuid;

/// One argument of a statement.
#[derive(Debug, Clone)]
pub(crate) enum Value<'a> {
    /// `BIGINT`.
    I64(Option<i64>),
    /// `TEXT`.
    Text(Option<Cow<'a, str>>),
    /// `UUID`.
    Uuid(Option<Uuid>),
}

impl Value<'_> {
    /// Roughly how many bytes it takes to keep.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::I64(_) => 8,
            Self::Uuid(_) => 16,
            Self::Text(text) => text.as_ref().map_or(0, |text| text.len()),
        }
    }
}

/// A list of [`Value`]s from anything that can be one.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::engine::Value::from($value)),*] };
}
pub(crate) use values;

/// PostgreSQL keeps no character NUL in a text, so neither engine is given one.
fn without_nul(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { text }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(Some(without_nul(text)))
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Cow::Borrowed(text).into()
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Cow::<str>::Owned(text).into()
    }
}

impl<'a> From<&'a LanguageTag> for Value<'a> {
    fn from(tag: &'a LanguageTag) -> Self {
        tag.as_str().into()
    }
}

impl<'a> From<&'a Sha256Hex> for Value<'a> {
    fn from(hash: &'a Sha256Hex) -> Self {
        hash.as_str().into()
    }
}

impl<'a> From<Option<&'a str>> for Value<'a> {
    fn from(text: Option<&'a str>) -> Self {
        Self::Text(text.map(|text| without_nul(Cow::Borrowed(text))))
    }
}

impl From<Option<String>> for Value<'_> {
    fn from(text: Option<String>) -> Self {
        Self::Text(text.map(|text| without_nul(Cow::Owned(text))))
    }
}

macro_rules! numbers {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Value<'_> {
            fn from(number: $kind) -> Self {
                Self::I64(Some(i64::from(number)))
            }
        }
    )*};
}
numbers!(i64, i32, u32);

impl From<Moment> for Value<'_> {
    fn from(moment: Moment) -> Self {
        Self::I64(Some(moment.0))
    }
}

impl From<Option<Moment>> for Value<'_> {
    fn from(moment: Option<Moment>) -> Self {
        Self::I64(moment.map(|moment| moment.0))
    }
}

impl From<Uuid> for Value<'_> {
    fn from(id: Uuid) -> Self {
        Self::Uuid(Some(id))
    }
}

impl From<Option<Uuid>> for Value<'_> {
    fn from(id: Option<Uuid>) -> Self {
        Self::Uuid(id)
    }
}

macro_rules! identities {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Value<'_> {
            fn from(id: $kind) -> Self {
                Self::Uuid(Some(id.0))
            }
        }

        impl From<Option<$kind>> for Value<'_> {
            fn from(id: Option<$kind>) -> Self {
                Self::Uuid(id.map(|id| id.0))
            }
        }
    )*};
}
identities!(ArticleId, BylineId, CommentId, SectionId, StaffId, StoryId, TopicId);

/// The values as an engine takes them.
pub(super) fn arguments<'a, A>(values: Vec<Value<'a>>) -> Result<A, sqlx::Error>
where
    A: Arguments,
    Option<i64>: Encode<'a, A::Database> + Type<A::Database>,
    Option<Cow<'a, str>>: Encode<'a, A::Database> + Type<A::Database>,
    Option<Uuid>: Encode<'a, A::Database> + Type<A::Database>,
{
    let mut arguments = A::default();
    arguments.reserve(values.len(), values.iter().map(|value| value.size() + 8).sum());
    for value in values {
        match value {
            Value::I64(number) => arguments.add(number),
            Value::Text(text) => arguments.add(text),
            Value::Uuid(id) => arguments.add(id),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_holds_nul() {
        assert!(matches!(Value::from("a\0b"), Value::Text(Some(text)) if text == "a\u{fffd}b"));
        assert!(matches!(Value::from("ab"), Value::Text(Some(Cow::Borrowed("ab")))));
    }
}
