//! What templates can call: `t` for words, `sentence` for lists, `number` for numbers, each in the page's language.

use super::trusted::{self, Part};
use marbre_words::{Argument, ListPiece, LocalWords};
use minijinja::{Error, ErrorKind, Value, value::Kwargs};
use std::sync::Arc;

/// Stands for the variable of this place while a message is put together: a character that no text has.
fn stand_in(place: usize) -> Option<char> {
    char::from_u32(0xF_FF00 + u32::try_from(place).ok()?)
}

/// The view, the style sheet, and the functions.
pub(super) fn context(view: Value, words: &Arc<LocalWords>, style: Value) -> Value {
    let say = Arc::clone(words);
    let list = Arc::clone(words);
    let numbers = Arc::clone(words);
    minijinja::context! {
        style => style,
        t => Value::from_function(move |key: &str, variables: Kwargs| t(&say, key, &variables)),
        sentence => Value::from_function(move |items: Vec<Value>| sentence(&list, &items)),
        number => Value::from_function(move |number: u64| numbers.number(number)),
        ..view
    }
}

/// A message. Variables that are mark-up (a link, a date) stay it; everything else is escaped.
fn t(words: &LocalWords, key: &str, variables: &Kwargs) -> Result<Value, Error> {
    let names: Vec<&str> = variables.args().collect();
    let mut values = Vec::with_capacity(names.len());
    let mut stand_ins = Vec::with_capacity(names.len());
    for (place, name) in names.iter().enumerate() {
        values.push(variables.get::<Value>(name)?);
        stand_ins.push(stand_in(place).map(String::from).unwrap_or_default());
    }
    let arguments: Vec<(&str, Argument<'_>)> = names
        .iter()
        .zip(&values)
        .zip(&stand_ins)
        .map(|((name, value), stand_in)| match value.as_i64().and_then(|number| u64::try_from(number).ok()) {
            Some(number) => (*name, Argument::Number(number)),
            None => (*name, Argument::Text(stand_in)),
        })
        .collect();
    let said = words.find(key, &arguments).ok_or_else(|| {
        let given = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        Error::new(ErrorKind::InvalidOperation, format!("there is no message “{key}” with these variables: {given}"))
    })?;
    let mut parts = Vec::new();
    let mut text = String::new();
    for c in said.chars() {
        match values.iter().enumerate().find(|(place, _)| stand_in(*place) == Some(c)) {
            Some((_, value)) => {
                parts.push(Part::Text(std::mem::take(&mut text)));
                parts.push(Part::Value(value.clone()));
            }
            None => text.push(c),
        }
    }
    parts.push(Part::Text(text));
    Ok(trusted::sentence(&parts))
}

/// Items joined as in a sentence: “A, B et C”. Items may be mark-up.
fn sentence(words: &LocalWords, items: &[Value]) -> Value {
    let texts: Vec<String> = items.iter().map(first_words).collect();
    let parts: Vec<Part> = words
        .list_pieces(&texts)
        .into_iter()
        .filter_map(|piece| match piece {
            ListPiece::Between(text) => Some(Part::Text(text)),
            ListPiece::Item(place) => items.get(place).cloned().map(Part::Value),
        })
        .collect();
    trusted::sentence(&parts)
}

/// The text of an item without its tags: some languages choose “and” by the sound that follows.
fn first_words(item: &Value) -> String {
    let text = item.to_string();
    if !item.is_safe() {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut in_tag = false;
    for c in text.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            c if !in_tag => plain.push(c),
            _ => {}
        }
    }
    plain
}
