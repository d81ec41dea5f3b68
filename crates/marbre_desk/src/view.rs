//! Templates: the desk's own, with the words, dates and numbers of the person's language.
//!
//! In every template: `t(key, variable=…)`, `number(n)`, `date(ms)`, `moment(ms)` (in the publication's zone), `clock(ms)`,
//! `asset(name)`, `may(act)`, and `frame` (see [`Frame`]). Nothing is trusted as mark-up; `tojson` writes data for scripts.

use crate::{Call, DeskError, assets::Assets};
use jiff::tz::TimeZone;
use marbre_article::{LanguageTag, Moment};
use marbre_newsroom::rights::{self, Act};
use marbre_words::{Argument, LocalWords, in_zone};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value,
    syntax::SyntaxConfig,
    value::{Kwargs, Serde},
};
use serde::Serialize;
use std::{collections::HashMap, sync::Arc};

mod files;

/// What the frame of every page shows.
#[derive(Debug, Serialize)]
pub struct Frame {
    /// The language of the interface, and its direction: `rtl` or `ltr`.
    pub lang: String,
    /// `rtl` or `ltr`.
    pub dir: &'static str,
    /// The publication's name.
    pub publication: String,
    /// The name and role of whoever is logged in.
    pub person: Option<Person>,
    /// What every form carries, as `csrf`. Empty without a session.
    pub csrf: String,
    /// What every script element carries.
    pub nonce: String,
    /// The key of what was just done (`?done=…`), if it is one of ours.
    pub done: Option<String>,
    /// The path asked for.
    pub path: String,
}

/// Whoever is logged in.
#[derive(Debug, Serialize)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// The word of their role.
    pub role: &'static str,
}

/// The templates.
pub struct Templates(Environment<'static>);

impl Templates {
    /// The templates that the program brings along.
    pub fn builtin(assets: &Assets) -> Result<Self, String> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        environment.set_syntax(syntax.map_err(|error| error.to_string())?);
        for (name, source) in files::ALL {
            environment.add_template(name, source).map_err(|error| format!("{error:#}"))?;
        }
        let addresses: HashMap<&'static str, String> =
            assets.names().filter_map(|name| Some((name, assets.address(name)?.to_owned()))).collect();
        environment.add_function("asset", move |name: &str| {
            addresses
                .get(name)
                .cloned()
                .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("there is no file {name}")))
        });
        Ok(Self(environment))
    }

    /// The page that a template makes of a view.
    pub fn render(&self, call: &Call, template: &str, view: &impl Serialize) -> Result<String, DeskError> {
        let wrong = |error: Error| DeskError::Internal(format!("{template}: {error:#}"));
        let context = context(call, Value::from(Serde(view)));
        self.0.get_template(template).and_then(|template| template.render(context)).map_err(wrong)
    }
}

impl Frame {
    fn of(call: &Call, words: &LocalWords) -> Self {
        let lang = call.lang();
        let done = call.parts.uri.query().and_then(|query| {
            let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).ok()?;
            let (_, key) = pairs.into_iter().find(|(name, _)| name == "done")?;
            let is_one = key.contains("-done-") || key == "common-saved";
            (is_one && words.find(&key, &[]).is_some()).then_some(key)
        });
        Self {
            dir: lang.direction().as_str(),
            lang: words.spoken().to_owned(),
            publication: call.publication.settings.name.clone(),
            person: call.visitor.actor().map(|actor| Person { name: actor.name.clone(), role: actor.role.as_str() }),
            csrf: call.visitor.session().map(|session| session.csrf.clone()).unwrap_or_default(),
            nonce: call.nonce.clone(),
            done,
            path: call.parts.uri.path().to_owned(),
        }
    }
}

fn context(call: &Call, view: Value) -> Value {
    let words = call.words();
    let frame = Frame::of(call, &words);
    let role = call.visitor.actor().map(|actor| actor.role);
    let (say, numbers) = (Arc::clone(&words), Arc::clone(&words));
    let zone = call.zone();
    let print = |how: fn(&LocalWords, &jiff::Zoned) -> String| {
        let (words, zone): (Arc<LocalWords>, TimeZone) = (Arc::clone(&words), zone.clone());
        Value::from_function(move |at: i64| how(&words, &in_zone(Moment(at), &zone)))
    };
    minijinja::context! {
        frame => Value::from(Serde(frame)),
        t => Value::from_function(move |key: &str, variables: Kwargs| t(&say, key, &variables)),
        number => Value::from_function(move |number: u64| numbers.number(number)),
        date => print(|words, at| words.short_date(at).to_string()),
        moment => print(|words, at| words.short_date_time(at)),
        clock => print(|words, at| words.time(at)),
        autonym => Value::from_function(|tag: &str| tag.parse::<LanguageTag>().map_or_else(|_| tag.to_owned(), |tag| marbre_words::autonym(&tag))),
        dir => Value::from_function(|tag: &str| tag.parse::<LanguageTag>().map_or("ltr", |tag| tag.direction().as_str())),
        may => Value::from_function(move |act: &str| may(role, act)),
        ..view
    }
}

/// A message of ours; every variable is plain text or a number.
fn t(words: &LocalWords, key: &str, variables: &Kwargs) -> Result<String, Error> {
    let names: Vec<&str> = variables.args().collect();
    let values = names.iter().map(|name| variables.get::<Value>(name)).collect::<Result<Vec<_>, _>>()?;
    let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
    let arguments: Vec<(&str, Argument<'_>)> = names
        .iter()
        .zip(&values)
        .zip(&texts)
        .map(|((name, value), text)| match value.as_i64().and_then(|number| u64::try_from(number).ok()) {
            Some(number) => (*name, Argument::Number(number)),
            None => (*name, Argument::Text(text)),
        })
        .collect();
    words.find(key, &arguments).ok_or_else(|| {
        let given = names.join(", ");
        Error::new(ErrorKind::InvalidOperation, format!("there is no message “{key}” with the variables: {given}"))
    })
}

/// Whether the role of whoever asks may ever do this: `may("Publish")`.
fn may(role: Option<marbre_article::workflow::Role>, act: &str) -> Result<bool, Error> {
    let act = Act::ALL
        .into_iter()
        .find(|known| format!("{known:?}") == act)
        .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("there is no act “{act}”")))?;
    Ok(role.is_some_and(|role| rights::role_may(role, act)))
}
