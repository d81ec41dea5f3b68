//! To remove a text because the law requires it: the words and their salt go for good, the entry in the public record
//! stays, and readers are told when and why.

use crate::{Actor, Newsroom, NewsroomError, ledger::kind_of, moving::Moving, publish::published, rights::Act};
use marbre_article::{ArticleId, event::Event, workflow::State};
use marbre_store::{
    articles::{Comments, Version},
    ledger::{EntryKind, Removal, ToRemove},
};

/// What has to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlawful {
    /// The article, in all its versions.
    Article,
    /// One version that is not the one that readers see.
    Version(u32),
}

/// What is told of a version in the audit log.
const ALL: &str = "all";

impl Newsroom {
    /// Removes a text that the law forbids. Its words go from versions, revisions, lists and notes, and so does the salt
    /// of its entry, so that nobody can try out what it said; the entry, its number, time and address stay. The address
    /// answers 451 with the reason. Nothing brings the text back.
    ///
    /// # Errors
    /// [`NewsroomError::Needed`] without a reason, [`NewsroomError::NoText`] where there is none to remove,
    /// [`NewsroomError::CurrentVersion`], [`NewsroomError::Refused`].
    pub async fn remove_by_law(
        &self,
        actor: &Actor,
        id: ArticleId,
        what: Unlawful,
        reason: &str,
    ) -> Result<(), NewsroomError> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(NewsroomError::Needed { field: "reason", what: "a reason, which readers will see" });
        }
        let mut moving = self.moving(actor, Act::RemoveByLaw, id).await?;
        let removed = moving.change.removals(id).await?;
        let versions = self.store.reader().versions(id).await?;
        let notices = self.notices(id).await?;
        let newest = moving.article.revision;
        let (gone, revisions) = match what {
            Unlawful::Article => (all(&versions, &removed)?, (1, newest)),
            Unlawful::Version(number) => {
                let public = (moving.article.state == State::Published).then_some(moving.article.version);
                let texts: Vec<Version> =
                    versions.into_iter().filter(|version| !notices.contains(&version.number)).collect();
                one(&texts, &removed, number, public)?
            }
        };
        let whole = what == Unlawful::Article;
        let (at, staff) = (self.now(), Some(actor.id));
        let told = reason.to_owned();
        let gone = ToRemove { article: id, versions: gone, revisions, whole, staff, at, reason: told };
        moving.change.remove_texts(&gone).await?;
        match what {
            Unlawful::Article => self.close_down(&mut moving, reason).await?,
            Unlawful::Version(_) => moving.change.record(Event::TextRemoved { article: id }),
        }
        let version = match what {
            Unlawful::Article => ALL.into(),
            Unlawful::Version(number) => number.into(),
        };
        moving.keep(self, actor, "remove_by_law", [("reason", reason.into()), ("version", version)]).await
    }

    /// The versions that are notices of withdrawal: they have no text of their own.
    async fn notices(&self, id: ArticleId) -> Result<Vec<u32>, NewsroomError> {
        let entries = self.store.reader().ledger_entries_of(id).await?;
        let notices = entries.iter().filter(|entry| kind_of(&entry.leaf) == Some(EntryKind::Withdrawn));
        Ok(notices.map(|entry| entry.version).collect())
    }

    /// The article leaves every list, and a notice is its last version.
    async fn close_down(&self, moving: &mut Moving, reason: &str) -> Result<(), NewsroomError> {
        let article = &mut moving.article;
        article.state = State::Withdrawn;
        article.withdrawal = Some(reason.to_owned());
        (article.working, article.publish_at, article.embargo_until) = (None, None, None);
        (article.teaser, article.comments) = (None, Comments::Closed);
        self.notice(moving, reason).await?;
        let before = moving.change.scopes_of(moving.article.id).await?;
        let gone = published(&moving.article, before.into_iter());
        moving.change.record(Event::ArticleWithdrawn(gone));
        Ok(())
    }
}

/// Every version whose text is still there.
fn all(versions: &[Version], removed: &[Removal]) -> Result<Vec<u32>, NewsroomError> {
    let is_gone = |number: u32| removed.iter().any(|removal| removal.version == number);
    if versions.is_empty() || is_gone(0) {
        return Err(NewsroomError::NoText);
    }
    Ok(versions.iter().map(|version| version.number).filter(|number| !is_gone(*number)).collect())
}

/// A version, those that say the same because they are of the same revision, and the revisions that were written on the
/// way to it and from it: between the version before it and the one after it.
fn one(
    versions: &[Version],
    removed: &[Removal],
    number: u32,
    public: Option<u32>,
) -> Result<(Vec<u32>, (u32, u32)), NewsroomError> {
    let is_gone = removed.iter().any(|removal| removal.version == number || removal.version == 0);
    let Some(version) = versions.iter().find(|version| version.number == number && !is_gone) else {
        return Err(NewsroomError::NoText);
    };
    let same: Vec<u32> =
        versions.iter().filter(|other| other.revision == version.revision).map(|other| other.number).collect();
    if public.is_some_and(|public| same.contains(&public)) {
        return Err(NewsroomError::CurrentVersion);
    }
    let others = || versions.iter().map(|other| other.revision);
    let before = others().filter(|revision| *revision < version.revision).max().unwrap_or(0);
    let after = others().filter(|revision| *revision > version.revision).min().unwrap_or(version.revision + 1);
    Ok((same, (before + 1, after - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::Moment;

    fn versions(revisions: &[u32]) -> Vec<Version> {
        (1..)
            .zip(revisions)
            .map(|(number, revision)| Version {
                number,
                revision: *revision,
                published_at: Moment(i64::from(number)),
                reason: String::new(),
            })
            .collect()
    }

    #[test]
    fn what_was_written_around_a_version_goes_with_it() {
        let versions = versions(&[2, 5, 9]);
        assert_eq!(one(&versions, &[], 2, Some(3)).unwrap(), (vec![2], (3, 8)));
        assert_eq!(one(&versions, &[], 1, Some(3)).unwrap(), (vec![1], (1, 4)));
        assert_eq!(one(&versions, &[], 3, None).unwrap(), (vec![3], (6, 9)));
        assert!(matches!(one(&versions, &[], 3, Some(3)), Err(NewsroomError::CurrentVersion)));
        assert!(matches!(one(&versions, &[], 4, Some(3)), Err(NewsroomError::NoText)));
    }

    #[test]
    fn versions_of_one_revision_go_together() {
        let versions = versions(&[2, 2, 5]);
        assert_eq!(one(&versions, &[], 1, Some(3)).unwrap(), (vec![1, 2], (1, 4)));
        let gone = Removal { version: 2, at: Moment(0), reason: "x".into() };
        assert!(matches!(one(&versions, std::slice::from_ref(&gone), 2, Some(3)), Err(NewsroomError::NoText)));
        assert_eq!(all(&versions, &[gone]).unwrap(), [1, 3]);
        assert!(all(&[], &[]).is_err());
    }
}
