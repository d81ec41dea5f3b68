//! The pages on which the newspaper says what of itself: chosen here, or begun.

use super::{again, edition_asked_for, edition_of_path, langs};
use crate::{Call, DeskError, answer, pages::articles};
use axum::response::Response;
use marbre_article::{ArticleId, workflow::State};
use marbre_newsroom::{NewsroomError, PolicyPage};
use marbre_store::publication::{Edition, Policy};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Serialize)]
struct View {
    lang: String,
    langs: Vec<String>,
    policies: Vec<PolicyView>,
    pages: Vec<Choice>,
    wrong: bool,
}

#[derive(Serialize)]
struct PolicyView {
    policy: &'static str,
    /// The page chosen. May be empty.
    page: String,
    /// Whether readers see it.
    public: bool,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    page(call, edition_asked_for(call)?, false).await
}

async fn page(call: &Call, edition: &Edition, wrong: bool) -> Result<Response, DeskError> {
    let pages = call.desk.newsroom.store().reader().standing_pages(&edition.lang).await?;
    let words = call.words();
    let mut choices = vec![Choice { value: String::new(), label: words.say("publication-policy-none", &[]) }];
    choices.extend(pages.iter().map(|page| {
        let state = words.say(&format!("common-state-{}", page.state.as_str().replace('_', "-")), &[]);
        let public = page.state == State::Published;
        let label = if public { page.headline.clone() } else { format!("{} ({state})", page.headline) };
        Choice { value: page.id.to_string(), label }
    }));
    let policy = |policy: Policy| {
        let chosen = edition.settings.policies.get(&policy);
        let is_public = |id: &ArticleId| pages.iter().any(|page| page.id == *id && page.state == State::Published);
        PolicyView {
            policy: policy.as_str(),
            page: chosen.map(ToString::to_string).unwrap_or_default(),
            public: chosen.is_some_and(is_public),
        }
    };
    let view = View {
        lang: edition.lang.to_string(),
        langs: langs(call),
        policies: Policy::ALL.map(policy).into(),
        pages: choices,
        wrong,
    };
    call.page("policies.html", &view)
}

pub(super) async fn choose(call: &Call) -> Result<Response, DeskError> {
    let edition = edition_of_path(call)?;
    let sent: BTreeMap<String, String> = call.form()?;
    let mut chosen = BTreeMap::new();
    for policy in Policy::ALL {
        let Some(id) = sent.get(policy.as_str()).filter(|id| !id.is_empty()) else { continue };
        let id = id.parse::<Uuid>().map_err(|_| DeskError::BadRequest(format!("“{id}” is no page")))?;
        chosen.insert(policy, ArticleId(id));
    }
    let lang = &edition.lang;
    match call.desk.newsroom.choose_policies(call.actor()?, lang, chosen).await {
        Ok(()) => Ok(answer::see_other(&format!("/desk/settings/policies?lang={lang}&done=publication-done-policies"))),
        Err(NewsroomError::BadSetting { .. }) => Ok(again(page(call, edition, true).await?)),
        Err(error) => Err(error.into()),
    }
}

#[derive(Deserialize)]
struct Beginning {
    policy: String,
}

/// Begins a page in the words of its own language.
pub(super) async fn begin(call: &Call) -> Result<Response, DeskError> {
    let edition = edition_of_path(call)?;
    let Beginning { policy } = call.form()?;
    let policy = Policy::from_word(&policy).ok_or_else(|| DeskError::BadRequest(format!("“{policy}” is no policy")))?;
    let words = call.desk.words.desk(&edition.lang);
    let headings = words.say(&format!("publication-skeleton-{}", policy.as_str()), &[]);
    let wanted = PolicyPage {
        lang: edition.lang.clone(),
        policy,
        headline: words.say(&format!("publication-policy-{}", policy.as_str()), &[]),
        headings: headings.split('|').map(|heading| heading.trim().to_owned()).collect(),
    };
    let filed = call.desk.newsroom.begin_policy(call.actor()?, wanted).await?;
    Ok(answer::see_other(&articles::address(filed.id)))
}
