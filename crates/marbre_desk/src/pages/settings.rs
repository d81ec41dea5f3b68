//! The publication's settings: its name, its zone, its languages, what is checked before an article becomes public.

use crate::{
    Call, DeskError, answer,
    routes::{Access, Route, routes},
};
use axum::response::Response;
use http::StatusCode;
use marbre_article::{
    LanguageTag,
    checks::{CHECKS, Check, CheckLevels, Level},
};
use marbre_newsroom::{NewsroomError, PublicationChange, rights::Act};
use marbre_store::publication::EditionSettings;
use serde::Serialize;
use std::collections::BTreeMap;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/settings" Access::May(Act::KeepTerms) => show;
        POST "/desk/settings" Access::May(Act::KeepPublication) => change;
    }
}

#[derive(Default, Serialize)]
struct View {
    name: String,
    time_zone: String,
    editions: Vec<EditionView>,
    checks: Vec<CheckView>,
    new_language: String,
    /// The keys of what is wrong, by field.
    wrong: BTreeMap<&'static str, &'static str>,
}

#[derive(Serialize)]
struct EditionView {
    lang: String,
    name: String,
    motto: String,
    locale: String,
    /// Whether the regional form is none of this language.
    wrong: bool,
}

/// A check whose level may be set.
#[derive(Serialize)]
struct CheckView {
    code: &'static str,
    /// The key of its name.
    label: String,
    level: &'static str,
}

fn checks(level: impl Fn(&'static Check) -> Level) -> Vec<CheckView> {
    let all = CHECKS.iter().filter(|check| check.changeable);
    all.map(|check| CheckView {
        code: check.code,
        label: format!("settings-check-{}", check.code.replace('_', "-")),
        level: level(check).as_str(),
    })
    .collect()
}

async fn show(call: &Call) -> Result<Response, DeskError> {
    let editions = call.publication.editions.iter().map(|edition| EditionView {
        lang: edition.lang.to_string(),
        name: edition.settings.name.clone(),
        motto: edition.settings.motto.clone(),
        locale: edition.settings.locale.as_ref().map(ToString::to_string).unwrap_or_default(),
        wrong: false,
    });
    let view = View {
        name: call.publication.settings.name.clone(),
        time_zone: call.publication.settings.time_zone.clone(),
        editions: editions.collect(),
        checks: checks(|check| call.publication.settings.checks.of(check)),
        ..View::default()
    };
    call.page("settings.html", &view)
}

async fn change(call: &Call) -> Result<Response, DeskError> {
    let form: BTreeMap<String, String> = call.form()?;
    let view = read(call, &form);
    let wanted = wanted(&view);
    if view.wrong.is_empty() {
        match call.desk.newsroom.change_publication(call.actor()?, wanted).await {
            Ok(()) => return Ok(answer::see_other("/desk/settings?done=settings-done-publication")),
            Err(NewsroomError::BadSetting { what, .. }) => {
                let (field, key) = match what {
                    "the name" => ("name", "settings-wrong-name"),
                    "the time zone" => ("time_zone", "settings-wrong-zone"),
                    "the language" => ("new_language", "settings-wrong-language"),
                    _ => ("editions", "settings-wrong-line"),
                };
                return again(call, View { wrong: BTreeMap::from([(field, key)]), ..view });
            }
            Err(error) => return Err(error.into()),
        }
    }
    again(call, view)
}

/// The form again, with what was typed and what is wrong.
fn again(call: &Call, view: View) -> Result<Response, DeskError> {
    let mut page = call.page("settings.html", &view)?;
    *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page)
}

/// What the form says.
fn read(call: &Call, form: &BTreeMap<String, String>) -> View {
    let field = |name: &str| form.get(name).map(|text| text.trim().to_owned()).unwrap_or_default();
    let mut view = View {
        name: field("name"),
        time_zone: field("time_zone"),
        new_language: field("new_language"),
        checks: checks(|check| {
            Level::from_word(&field(&format!("check-{}", check.code)))
                .unwrap_or_else(|| call.publication.settings.checks.of(check))
        }),
        ..View::default()
    };
    for edition in &call.publication.editions {
        let lang = &edition.lang;
        let locale = field(&format!("locale-{lang}"));
        let wrong = !locale.is_empty()
            && locale.parse::<LanguageTag>().map_or(true, |locale| locale.primary() != lang.primary());
        if wrong {
            view.wrong.insert("editions", "settings-wrong-locale");
        }
        let (name, motto) = (field(&format!("name-{lang}")), field(&format!("motto-{lang}")));
        view.editions.push(EditionView { lang: lang.to_string(), name, motto, locale, wrong });
    }
    let known = |new: &LanguageTag| call.publication.editions.iter().any(|edition| edition.lang == *new);
    if !view.new_language.is_empty() && view.new_language.parse().map_or(true, |new| known(&new)) {
        view.wrong.insert("new_language", "settings-wrong-language");
    }
    view
}

/// What the publication is to be.
fn wanted(view: &View) -> PublicationChange {
    let given = view.editions.iter().filter_map(|edition| {
        let locale = if edition.locale.is_empty() { None } else { edition.locale.parse().ok() };
        let settings = EditionSettings {
            name: edition.name.clone(),
            motto: edition.motto.clone(),
            locale,
            ..EditionSettings::default()
        };
        Some((edition.lang.parse().ok()?, settings))
    });
    let new = Some(&view.new_language).filter(|text| !text.is_empty()).and_then(|text| text.parse().ok());
    let mut checks = CheckLevels::default();
    for (check, level) in view.checks.iter().filter_map(|check| Some((check.code, Level::from_word(check.level)?))) {
        // Those of the form may all be set.
        let _ = checks.set(check, level);
    }
    PublicationChange {
        checks,
        name: view.name.clone(),
        time_zone: view.time_zone.clone(),
        editions: given.chain(new.map(|lang| (lang, EditionSettings::default()))).collect(),
    }
}
