//! The filters of templates: those of Jinja, but none that vouches for mark-up, and none that grows without end.

use minijinja::{
    Environment, Error, ErrorKind, State, Value, filters,
    value::{Kwargs, StringInput},
};

/// The longest text that a filter may make, in bytes.
const LONGEST: usize = 1 << 20;

/// The longest list that a filter may make.
const MOST: usize = 10_000;

/// Puts the safe filters in the place of the others. `safe` goes: only the renderer vouches for mark-up. `format`,
/// `indent` and `pprint` go: a page needs none of them.
pub(super) fn install(environment: &mut Environment<'static>) {
    for name in ["safe", "format", "indent", "pprint"] {
        environment.remove_filter(name);
    }
    environment.remove_global("debug");
    environment.add_filter("replace", replace);
    environment.add_filter("join", join);
    environment.add_filter("list", list);
}

fn too_long(what: &str) -> Error {
    Error::new(ErrorKind::InvalidOperation, format!("“{what}” would make more than a page can hold"))
}

fn replace(
    state: &mut State,
    value: StringInput<'_>,
    from: StringInput<'_>,
    to: StringInput<'_>,
) -> Result<Value, Error> {
    // Escaping makes a text up to six times as long.
    let places = value.as_str().matches(from.as_str()).count();
    let most = value.as_str().len().saturating_add(places.saturating_mul(to.as_str().len()));
    if most.saturating_mul(6) > LONGEST {
        return Err(too_long("replace"));
    }
    filters::replace(state, value, from, to)
}

fn join(
    state: &mut State,
    value: &Value,
    joiner: Option<StringInput<'_>>,
    attribute: Option<&str>,
    kwargs: Kwargs,
) -> Result<Value, Error> {
    let length = counted(value, "join")?;
    let between = joiner.as_ref().map_or(0, |joiner| joiner.as_str().len());
    if length.saturating_mul(between).saturating_mul(6) > LONGEST {
        return Err(too_long("join"));
    }
    filters::join(state, value, joiner, attribute, kwargs)
}

fn list(state: &State, value: Value) -> Result<Value, Error> {
    counted(&value, "list")?;
    filters::list(state, value)
}

/// How long a list is, counting no further than it may be.
fn counted(value: &Value, filter: &str) -> Result<usize, Error> {
    let length = match value.len() {
        Some(length) => length,
        None => value.try_iter().map_or(0, |items| items.take(MOST + 1).count()),
    };
    if length > MOST { Err(too_long(filter)) } else { Ok(length) }
}
