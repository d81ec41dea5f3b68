//! To merge one topic into another, or one byline: two names for one thing become one.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
    term_names::{bad, called},
};
use marbre_article::{ArticleContent, BylineId, LanguageTag, TopicId, event::Event};
use marbre_store::{
    StoreError, Transaction,
    bylines::{Byline, BylineName},
    merging::{Mergeable, Merged},
    redirects::{Redirect, Target, normal_path},
    topics::Topic,
};
use std::collections::BTreeMap;
use uuid::Uuid;

impl Newsroom {
    /// Merges a topic into another: its articles stand under that one, its addresses lead there, and names that the other
    /// has not are the other's now. Texts stay as they are. Gives how many public articles have moved.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] for one and the same, the store's `Missing` when one of the two is not there, a
    /// refusal.
    pub async fn merge_topics(&self, actor: &Actor, from: TopicId, into: TopicId) -> Result<u64, NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        if from == into {
            return bad("the topic", &from.to_string(), "it cannot be merged into itself");
        }
        let reader = self.store.reader();
        let (gone, stays) =
            (topic(&reader.topics(&[from]).await?, from)?, topic(&reader.topics(&[into]).await?, into)?);
        let mut change = self.store.begin().await?;
        let moved = change.merge(Mergeable::Topic, from.0, into.0).await?;
        let new: BTreeMap<_, _> =
            gone.names.iter().filter(|(lang, _)| !stays.names.contains_key(*lang)).map(owned).collect();
        if !new.is_empty() {
            change.save_topics(&[Topic { id: into, names: new }]).await?;
        }
        let both = gone.names.iter().filter(|(lang, _)| stays.names.contains_key(*lang));
        let led = both.map(|(lang, name)| Redirect {
            path: normal_path(&format!("/{lang}/topic/{}", name.slug)),
            target: Target::Topic(into, lang.clone()),
        });
        lead(&mut change, led.collect()).await?;
        let details =
            [("name", called(&gone.names).into()), ("to", called(&stays.names).into()), ("number", moved.into())];
        let subject = AuditSubject::one("topic", into.0);
        change.add_audit(&self.audit(Some(actor), "merge_topics", subject, details)).await?;
        for id in change.merged_into(Mergeable::Topic, into.0).await? {
            change.record(Event::TopicChanged { topic: TopicId(id) });
        }
        change.record(Event::TopicChanged { topic: into });
        self.keep_merge(change).await?;
        Ok(moved)
    }

    /// Merges a byline into another, as [`Newsroom::merge_topics`] does topics.
    ///
    /// # Errors
    /// As [`Newsroom::merge_topics`].
    pub async fn merge_bylines(&self, actor: &Actor, from: BylineId, into: BylineId) -> Result<u64, NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        if from == into {
            return bad("the byline", &from.to_string(), "it cannot be merged into itself");
        }
        let reader = self.store.reader();
        let (gone, stays) =
            (byline(&reader.bylines(&[from]).await?, from)?, byline(&reader.bylines(&[into]).await?, into)?);
        let editions = reader.publication().await?.editions;
        let mut change = self.store.begin().await?;
        let moved = change.merge(Mergeable::Byline, from.0, into.0).await?;
        let new: BTreeMap<_, _> =
            gone.names.iter().filter(|(lang, _)| !stays.names.contains_key(*lang)).map(owned).collect();
        if !new.is_empty() {
            change.save_bylines(&[Byline { names: new, ..stays.clone() }]).await?;
        }
        let led = editions.iter().map(|edition| Redirect {
            path: normal_path(&format!("/{}/author/{}", edition.lang, gone.slug)),
            target: Target::Byline(into, edition.lang.clone()),
        });
        lead(&mut change, led.collect()).await?;
        let said = |byline: &Byline| byline.names.values().next().map(|name: &BylineName| name.name.clone());
        let details = [("name", said(&gone).into()), ("to", said(&stays).into()), ("number", moved.into())];
        let subject = AuditSubject::one("byline", into.0);
        change.add_audit(&self.audit(Some(actor), "merge_bylines", subject, details)).await?;
        for id in change.merged_into(Mergeable::Byline, into.0).await? {
            change.record(Event::BylineChanged { byline: BylineId(id) });
        }
        change.record(Event::BylineChanged { byline: into });
        self.keep_merge(change).await?;
        Ok(moved)
    }

    /// Lists have changed under whoever shows them: pages of the whole publication are made anew.
    async fn keep_merge(&self, mut change: Transaction) -> Result<(), NewsroomError> {
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(())
    }

    /// The text with the topics and bylines that stand today for those it names.
    ///
    /// # Errors
    /// What the store said.
    pub async fn settled(&self, content: ArticleContent) -> Result<ArticleContent, NewsroomError> {
        Ok(settle(content, &self.store.reader().merged().await?))
    }
}

/// The text with the topics and bylines that stand today for those it names, each once.
pub(crate) fn settle(mut content: ArticleContent, merged: &Merged) -> ArticleContent {
    let topics = content.topics.iter().map(|topic| topic.0);
    content.topics = merged.all_now(topics).into_iter().map(TopicId).collect();
    let mut signed: Vec<Uuid> = Vec::new();
    content.bylines.retain_mut(|signature| {
        let now = merged.now(signature.byline.0);
        signature.byline = BylineId(now);
        let new = !signed.contains(&now);
        signed.push(now);
        new
    });
    content
}

async fn lead(change: &mut Transaction, led: Vec<Redirect>) -> Result<(), NewsroomError> {
    if !led.is_empty() {
        change.save_redirects(&led).await?;
        change.record(Event::RedirectsChanged);
    }
    Ok(())
}

fn owned<T: Clone>((lang, name): (&LanguageTag, &T)) -> (LanguageTag, T) {
    (lang.clone(), name.clone())
}

fn topic(found: &[Topic], id: TopicId) -> Result<Topic, NewsroomError> {
    Ok(found.first().cloned().ok_or_else(|| StoreError::Missing { what: format!("topic {id}") })?)
}

fn byline(found: &[Byline], id: BylineId) -> Result<Byline, NewsroomError> {
    Ok(found.first().cloned().ok_or_else(|| StoreError::Missing { what: format!("byline {id}") })?)
}
