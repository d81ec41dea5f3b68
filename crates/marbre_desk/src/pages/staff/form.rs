//! What forms about members of staff have in common: roles, sections, languages.

use crate::{Call, DeskError};
use marbre_article::{LanguageTag, SectionId, workflow::Role};
use marbre_newsroom::rights::needs_second_factor;
use marbre_store::{sections::Section, staff::Reach};
use marbre_words::autonym;
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A choice in a list.
#[derive(Serialize)]
pub(super) struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

/// The choices of a form about a member.
#[derive(Serialize)]
pub(super) struct Choices {
    roles: Vec<Choice>,
    sections: Vec<Choice>,
    langs: Vec<Choice>,
}

/// The choices, with those of that role and reach chosen. Only an administrator can make one.
pub(super) async fn choices(call: &Call, role: Role, reach: &Reach) -> Result<Choices, DeskError> {
    let words = call.words();
    let may_make_admin = call.actor()?.role == Role::Admin;
    let roles = Role::ALL
        .into_iter()
        .filter(|known| *known != Role::Admin || may_make_admin || role == Role::Admin)
        .map(|known| Choice {
            value: known.as_str().to_owned(),
            label: words.say(&format!("common-role-{}", known.as_str()), &[]),
            chosen: known == role,
        })
        .collect();
    let sections = call.desk.newsroom.store().reader().sections().await?;
    let langs = call.publication.editions.iter().map(|edition| Choice {
        value: edition.lang.to_string(),
        label: autonym(&edition.lang),
        chosen: reach.langs.contains(&edition.lang),
    });
    Ok(Choices { roles, sections: tree(call, &sections, reach), langs: langs.collect() })
}

/// The roles that need a second factor only if the publication says so, those of which it does chosen.
pub(super) fn roles_without_factor(call: &Call) -> Vec<Choice> {
    let words = call.words();
    let role = |role: Role| Choice {
        value: role.as_str().to_owned(),
        label: words.say(&format!("common-role-{}", role.as_str()), &[]),
        chosen: call.publication.settings.second_factor.contains(&role),
    };
    Role::ALL.into_iter().filter(|known| !needs_second_factor(*known)).map(role).collect()
}

/// The sections, each after the one that it is part of, with a dash for each level.
fn tree(call: &Call, sections: &[Section], reach: &Reach) -> Vec<Choice> {
    let mut under: BTreeMap<Option<SectionId>, Vec<&Section>> = BTreeMap::new();
    for section in sections {
        under.entry(section.parent).or_default().push(section);
    }
    let mut open: Vec<(usize, &Section)> = under.get(&None).into_iter().flatten().rev().map(|top| (0, *top)).collect();
    let mut choices = Vec::with_capacity(sections.len());
    while let Some((depth, section)) = open.pop() {
        choices.push(Choice {
            value: section.id.to_string(),
            label: format!("{}{}", "— ".repeat(depth), name_of(call, section)),
            chosen: reach.sections.contains(&section.id),
        });
        open.extend(under.get(&Some(section.id)).into_iter().flatten().rev().map(|child| (depth + 1, *child)));
    }
    choices
}

/// A section's name in the person's language, else in the first edition that has one.
fn name_of(call: &Call, section: &Section) -> String {
    let lang = call.lang();
    let own = section.names.iter().find(|(tag, _)| tag.primary() == lang.primary());
    let first = || call.publication.editions.iter().find_map(|edition| section.names.get_key_value(&edition.lang));
    own.or_else(first).map(|(_, name)| name.name.clone()).unwrap_or_default()
}

/// The role of a word that a form sent.
pub(super) fn role(word: &str) -> Result<Role, DeskError> {
    Role::from_word(word).ok_or_else(|| DeskError::BadRequest(format!("“{word}” is no role")))
}

/// The reach that a form sent: sections and languages that are there.
pub(super) fn reach(sections: &[String], langs: &[String]) -> Result<Reach, DeskError> {
    let bad = |text: &str| DeskError::BadRequest(format!("“{text}” is no section or language"));
    let section = |text: &String| text.parse::<Uuid>().map(SectionId).map_err(|_| bad(text));
    let lang = |text: &String| text.parse::<LanguageTag>().map_err(|_| bad(text));
    Ok(Reach {
        sections: sections.iter().map(section).collect::<Result<_, _>>()?,
        langs: langs.iter().map(lang).collect::<Result<_, _>>()?,
    })
}
