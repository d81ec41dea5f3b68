//! To make a topic, or to call it something else.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
    term_names::{called, left, may_empty, tidy},
};
use marbre_article::{LanguageTag, TopicId, event::Event};
use marbre_store::{
    StoreError,
    merging::Mergeable,
    redirects::{Redirect, Target, normal_path},
    sections::TermName,
    terms::Named,
    topics::Topic,
};
use std::collections::BTreeMap;

/// What a topic is to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopicChange {
    /// Which; a new one if none.
    pub id: Option<TopicId>,
    /// Its names. An empty slug is the one it has, or one from the name. Languages not given stay as they are; a name
    /// given as empty goes, where no article of that language needs it.
    pub names: BTreeMap<LanguageTag, TermName>,
}

impl Newsroom {
    /// Makes or changes a topic. Its old addresses lead to the new ones.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] naming what cannot be used, the store's `Taken` when an address is another's,
    /// `Missing` when there is no such topic, [`NewsroomError::Refused`].
    pub async fn save_topic(&self, actor: &Actor, wanted: TopicChange) -> Result<TopicId, NewsroomError> {
        rights::may(actor, Act::KeepTerms, Subject::Newsroom)?;
        let before = match wanted.id {
            Some(id) => {
                let found = self.store.reader().topics(&[id]).await?.pop();
                found.ok_or_else(|| StoreError::Missing { what: format!("topic {id}") })?
            }
            None => Topic { id: TopicId(self.new_identity()), names: BTreeMap::new() },
        };
        let tidied = tidy(wanted.names, &before.names)?;
        let whole = tidied.whole(&before.names);
        let topic = Topic { id: before.id, names: tidied.names };
        if whole == before.names {
            return Ok(topic.id);
        }
        let mut change = self.store.begin().await?;
        may_empty(&mut change, topic.id.0, &tidied.emptied).await?;
        change.forget_names(Named::Topic, topic.id.0, &tidied.emptied).await?;
        change.save_topics(std::slice::from_ref(&topic)).await?;
        let led: Vec<Redirect> = left(&before.names, &topic.names)
            .map(|(lang, slug)| Redirect {
                path: normal_path(&format!("/{lang}/topic/{slug}")),
                target: Target::Topic(topic.id, lang.clone()),
            })
            .collect();
        if !led.is_empty() {
            change.save_redirects(&led).await?;
            change.record(Event::RedirectsChanged);
        }
        let details = [("name", called(&whole).into())];
        let subject = AuditSubject::one("topic", topic.id.0);
        change.add_audit(&self.audit(Some(actor), "save_topic", subject, details)).await?;
        for merged in change.merged_into(Mergeable::Topic, topic.id.0).await? {
            change.record(Event::TopicChanged { topic: TopicId(merged) });
        }
        change.record(Event::TopicChanged { topic: topic.id });
        change.commit(self.now()).await?;
        Ok(topic.id)
    }
}
