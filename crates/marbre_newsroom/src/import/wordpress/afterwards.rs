//! What can be settled only when everything has moved in: names of sections and topics in the languages of the articles
//! under them, and which article was translated from which. It goes by what is kept, so that a run that was killed is made
//! whole by the next.

use super::{
    super::{ImportError, keep::article_identity, terms},
    plan::Plan,
    taxonomy::fallback_name,
};
use crate::Newsroom;
use marbre_article::{ArticleId, LanguageTag, SectionId, TopicId};
use marbre_formats::import::wordpress::Translated;
use std::collections::{BTreeSet, HashMap};

/// How many translations are saved in one transaction.
const BATCH: usize = 1000;

pub(super) async fn settle(newsroom: &Newsroom, plan: &Plan) -> Result<(), ImportError> {
    let needed = newsroom.store.reader().languages_of_terms().await?;
    let sections: BTreeSet<SectionId> = plan.sections.values().copied().chain(plan.fallback).collect();
    let called = |id: SectionId, lang: &LanguageTag| (Some(id) == plan.fallback).then(|| fallback_name(lang));
    terms::name_sections(newsroom, &needed, &sections, &plan.editions.home, &called).await?;
    let topics: BTreeSet<TopicId> = plan.topics.values().copied().collect();
    terms::name_topics(newsroom, &plan.origin, &needed, &topics, &plan.editions.home).await?;
    tie_translations(newsroom, plan).await
}

/// Says of the translations that came which article they were made from: of its version 1. What the desk has said since
/// stays.
async fn tie_translations(newsroom: &Newsroom, plan: &Plan) -> Result<(), ImportError> {
    let numbered_once = |one: &&Translated| !plan.index.duplicates.contains(&one.id);
    let identity = |id: i64| article_identity(&plan.origin, &id.to_string());
    let mut pairs: Vec<(ArticleId, ArticleId)> = Vec::new();
    for group in plan.index.translations.values() {
        let members: Vec<&Translated> = group.iter().filter(numbered_once).collect();
        let Some(original) = original(&members) else { continue };
        let others = members.iter().filter(|one| one.id != original);
        pairs.extend(others.map(|one| (identity(one.id), identity(original))));
    }
    for pairs in pairs.chunks(BATCH) {
        let ids: BTreeSet<ArticleId> = pairs.iter().flat_map(|(one, other)| [*one, *other]).collect();
        let ids: Vec<ArticleId> = ids.into_iter().collect();
        let reader = newsroom.store.reader();
        let versions: HashMap<ArticleId, u32> = reader.versions_of(&ids).await?.into_iter().collect();
        let here = pairs.iter().filter(|(translation, _)| versions.contains_key(translation));
        let rows: Vec<_> = here
            .filter_map(|(translation, original)| Some((*translation, *original, (*versions.get(original)?).min(1))))
            .collect();
        let mut change = newsroom.store.begin().await?;
        change.add_first_translations(&rows, newsroom.now()).await?;
        change.commit(newsroom.now()).await?;
    }
    Ok(())
}

/// The number of the one that the others were translated from: the one in the language that they name, else the oldest.
fn original(group: &[&Translated]) -> Option<i64> {
    let named = group.iter().find_map(|one| one.from.as_ref());
    let in_it = named.and_then(|from| group.iter().find(|one| one.language.as_ref() == Some(from)));
    in_it.map(|one| one.id).or_else(|| group.iter().map(|one| one.id).min())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_original_is_the_one_that_the_others_name_or_the_oldest() {
        let one = |id: i64, language: &str, from: &str| Translated {
            id,
            language: language.parse().ok(),
            from: from.parse().ok(),
        };
        let named = [one(3, "fr", "en"), one(5, "en", ""), one(4, "ar", "en")];
        assert_eq!(original(&named.iter().collect::<Vec<_>>()), Some(5));
        let unnamed = [one(9, "fr", ""), one(7, "ar", "")];
        assert_eq!(original(&unnamed.iter().collect::<Vec<_>>()), Some(7));
        assert_eq!(original(&[]), None);
    }
}
