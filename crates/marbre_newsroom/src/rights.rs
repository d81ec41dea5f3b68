//! All rights, decided in one place: who may do what, to what.

use crate::{Actor, public_form::SectionTree};
use marbre_article::{
    LanguageTag, SectionId, StaffId,
    workflow::{Role, State, Working},
};
use marbre_store::{articles::Sight, staff::Reach};

/// Everything that needs a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// See the desk's lists, and the articles that are one's own or within one's reach.
    SeeArticles,
    /// Begin an article, or the next language of a story.
    Write,
    /// Change an article's text and fields.
    Save,
    /// Hand an article in for review.
    Submit,
    /// Write notes on an article, and resolve them.
    Annotate,
    /// Make and revoke links by which outsiders look at an article.
    SharePreview,
    /// Begin a working copy of a published article, or throw it away.
    OpenWorkingCopy,
    /// Say who is to do an article, by when.
    Assign,
    /// Send an article back with a note.
    Return,
    /// Approve an article.
    Approve,
    /// Publish now, or at a time.
    Publish,
    /// Hold an article back until a time.
    Embargo,
    /// Take a published article from the public, or bring a withdrawn one back to the desk.
    Withdraw,
    /// Remove a text for good, because the law requires it.
    RemoveByLaw,
    /// Publish in spite of a check that blocks, where the publication allows it.
    Override,
    /// Lay out the front page of an edition.
    LayOutFront,
    /// Decide on readers' comments, ban, answer as the paper.
    Moderate,
    /// Open or close an article to comments. Moderators do so once it is public.
    OpenComments,
    /// Make and change topics and bylines.
    KeepTerms,
    /// Make and change sections, menus, the publication's settings and pages of policy.
    KeepPublication,
    /// File images, and look through those that are filed.
    FileImage,
    /// Say what an image shows, whose it is, what part of it shows where.
    DescribeImage,
    /// Take an image out of every page, or let it be shown again.
    PullImage,
    /// Put one image in the place of another wherever it stands.
    ReplaceImage,
    /// Invite, change and shut out members of staff.
    KeepStaff,
    /// Remove the second factors of somebody who has lost them.
    ResetFactors,
    /// Read the audit log.
    ReadAudit,
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 27] = [
        Self::SeeArticles,
        Self::Write,
        Self::Save,
        Self::Submit,
        Self::Annotate,
        Self::SharePreview,
        Self::OpenWorkingCopy,
        Self::Assign,
        Self::Return,
        Self::Approve,
        Self::Publish,
        Self::Embargo,
        Self::Withdraw,
        Self::RemoveByLaw,
        Self::Override,
        Self::LayOutFront,
        Self::Moderate,
        Self::OpenComments,
        Self::KeepTerms,
        Self::KeepPublication,
        Self::FileImage,
        Self::DescribeImage,
        Self::PullImage,
        Self::ReplaceImage,
        Self::KeepStaff,
        Self::ResetFactors,
        Self::ReadAudit,
    ];
}

/// What an act is done to, as far as rights depend on it.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    /// The newsroom as a whole.
    Newsroom,
    /// The edition in a language.
    Edition(&'a LanguageTag),
    /// An article.
    Article(&'a ArticleStanding),
    /// An image, filed by them.
    Image(Option<StaffId>),
}

/// What rights depend on of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleStanding {
    /// Who filed it.
    pub owner: Option<StaffId>,
    /// Who is to do it.
    pub assignee: Option<StaffId>,
    /// Its language.
    pub lang: LanguageTag,
    /// Its section and that section's ancestors; none while it has no section.
    pub sections: Vec<SectionId>,
    /// Where it stands.
    pub state: State,
    /// Where its working copy stands.
    pub working: Option<Working>,
}

/// Why somebody may not do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The role does not allow it.
    #[error("your role does not allow this; ask somebody whose role is “{}”", .needs.as_str())]
    Role {
        /// The least role that does.
        needs: Role,
    },
    /// It is somebody else's article.
    #[error("this article is somebody else’s; ask an editor to assign it to you")]
    NotYours,
    /// It is somebody else's image.
    #[error("this image was filed by somebody else; ask an editor to change it")]
    NotYourImage,
    /// It is with the editors now.
    #[error("this article is with the editors now; ask them to send it back")]
    HandedIn,
    /// It stands outside the sections or languages given to this person.
    #[error("this is outside the sections and languages that were given to you; ask a publisher")]
    OutOfReach,
}

/// The roles that may ever do this, whatever the article.
pub const fn roles(act: Act) -> &'static [Role] {
    use Role::{Admin, Correspondent, Editor, Moderator, Publisher};
    match act {
        Act::SeeArticles
        | Act::Write
        | Act::Save
        | Act::Submit
        | Act::Annotate
        | Act::SharePreview
        | Act::OpenWorkingCopy
        | Act::FileImage
        | Act::DescribeImage => &[Correspondent, Editor, Publisher, Admin],
        Act::Assign
        | Act::Return
        | Act::Approve
        | Act::Publish
        | Act::Embargo
        | Act::Withdraw
        | Act::LayOutFront
        | Act::KeepTerms
        | Act::PullImage
        | Act::ReplaceImage => &[Editor, Publisher, Admin],
        Act::OpenComments => &[Editor, Moderator, Publisher, Admin],
        Act::Moderate => &[Moderator, Publisher, Admin],
        Act::RemoveByLaw | Act::Override | Act::KeepPublication | Act::KeepStaff | Act::ReadAudit => {
            &[Publisher, Admin]
        }
        Act::ResetFactors => &[Admin],
    }
}

/// Whether a role may ever do this. Pages and menus ask this; the act itself asks [`may`].
pub fn role_may(role: Role, act: Act) -> bool {
    roles(act).contains(&role)
}

/// Whether this role may publish or more: then a second factor is needed to log in, whatever the publication’s settings say.
pub fn needs_second_factor(role: Role) -> bool {
    role_may(role, Act::Publish) || role_may(role, Act::KeepPublication)
}

/// Whether somebody may do this to that.
///
/// # Errors
/// [`Refusal`], in words for the person.
pub fn may(actor: &Actor, act: Act, subject: Subject<'_>) -> Result<(), Refusal> {
    if !role_may(actor.role, act) {
        return Err(Refusal::Role { needs: roles(act).first().copied().unwrap_or(Role::Admin) });
    }
    if matches!(actor.role, Role::Publisher | Role::Admin) {
        return Ok(());
    }
    match subject {
        Subject::Newsroom => Ok(()),
        Subject::Edition(lang) => {
            if actor.reach.langs.is_empty() || actor.reach.langs.contains(lang) {
                Ok(())
            } else {
                Err(Refusal::OutOfReach)
            }
        }
        Subject::Article(article) => may_article(actor, act, article),
        Subject::Image(filed_by) if actor.role == Role::Correspondent && filed_by != Some(actor.id) => {
            Err(Refusal::NotYourImage)
        }
        Subject::Image(_) => Ok(()),
    }
}

fn may_article(actor: &Actor, act: Act, article: &ArticleStanding) -> Result<(), Refusal> {
    let own = article.owner == Some(actor.id) || article.assignee == Some(actor.id);
    if actor.role == Role::Editor {
        return if own || reaches(actor, article) { Ok(()) } else { Err(Refusal::OutOfReach) };
    }
    if actor.role == Role::Moderator {
        // What readers see, in the editions given to them.
        let edition = actor.reach.langs.is_empty() || actor.reach.langs.contains(&article.lang);
        return if edition && article.state == State::Published { Ok(()) } else { Err(Refusal::OutOfReach) };
    }
    if !own {
        return Err(Refusal::NotYours);
    }
    let writing = match article.state {
        State::Draft => true,
        State::Published => act == Act::OpenWorkingCopy || article.working == Some(Working::Draft),
        State::InReview | State::Ready | State::Scheduled | State::Withdrawn => false,
    };
    match act {
        Act::Save | Act::Submit | Act::OpenWorkingCopy if !writing => Err(Refusal::HandedIn),
        _ => Ok(()),
    }
}

/// Whether an article stands in the sections and languages given to an editor. One without a section stands in all.
fn reaches(actor: &Actor, article: &ArticleStanding) -> bool {
    let reach = &actor.reach;
    let section = reach.sections.is_empty()
        || article.sections.is_empty()
        || article.sections.iter().any(|section| reach.sections.contains(section));
    section && (reach.langs.is_empty() || reach.langs.contains(&article.lang))
}

/// What somebody may see in lists: the same as [`may`] says of [`Act::SeeArticles`] for each article. Nothing is held
/// back when there is no limit.
pub fn sight(actor: &Actor, sections: &SectionTree) -> Option<Sight> {
    match actor.role {
        Role::Publisher | Role::Admin => None,
        Role::Editor if actor.reach == Reach::default() => None,
        Role::Editor => {
            let langs = actor.reach.langs.clone();
            let sections = sections.with_descendants(&actor.reach.sections);
            Some(Sight::Reach { staff: actor.id, sections, langs })
        }
        Role::Correspondent => Some(Sight::Own(actor.id)),
        Role::Moderator => Some(Sight::Nothing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn lang(tag: &str) -> LanguageTag {
        tag.parse().unwrap()
    }

    fn actor(role: Role, reach: Reach) -> Actor {
        Actor { id: StaffId(Uuid::from_u128(1)), name: "Neema".into(), role, reach, lang: lang("sw") }
    }

    fn article(owner: u128, state: State, working: Option<Working>) -> ArticleStanding {
        ArticleStanding {
            owner: Some(StaffId(Uuid::from_u128(owner))),
            assignee: None,
            lang: lang("fr"),
            sections: vec![SectionId(Uuid::from_u128(7)), SectionId(Uuid::from_u128(8))],
            state,
            working,
        }
    }

    #[test]
    fn correspondents_write_their_own_drafts_only() {
        let me = actor(Role::Correspondent, Reach::default());
        let may = |act, article: &ArticleStanding| may(&me, act, Subject::Article(article));
        let own = article(1, State::Draft, None);
        assert_eq!(may(Act::Save, &own), Ok(()));
        assert_eq!(may(Act::Submit, &own), Ok(()));
        assert_eq!(may(Act::Publish, &own), Err(Refusal::Role { needs: Role::Editor }));
        assert_eq!(may(Act::Save, &article(2, State::Draft, None)), Err(Refusal::NotYours));
        assert_eq!(may(Act::SeeArticles, &article(2, State::Draft, None)), Err(Refusal::NotYours));
        let assigned = ArticleStanding { assignee: Some(me.id), ..article(2, State::Draft, None) };
        assert_eq!(may(Act::Save, &assigned), Ok(()));
        assert_eq!(may(Act::Save, &article(1, State::InReview, None)), Err(Refusal::HandedIn));
        assert_eq!(may(Act::SeeArticles, &article(1, State::InReview, None)), Ok(()));
        let published = article(1, State::Published, None);
        assert_eq!(may(Act::Save, &published), Err(Refusal::HandedIn));
        assert_eq!(may(Act::OpenWorkingCopy, &published), Ok(()));
        assert_eq!(may(Act::Save, &article(1, State::Published, Some(Working::Draft))), Ok(()));
        assert_eq!(may(Act::Save, &article(1, State::Published, Some(Working::Ready))), Err(Refusal::HandedIn));
    }

    #[test]
    fn editors_work_within_their_reach() {
        let sections = vec![SectionId(Uuid::from_u128(8))];
        let within = actor(Role::Editor, Reach { sections: sections.clone(), langs: vec![lang("fr")] });
        let piece = article(2, State::InReview, None);
        assert_eq!(may(&within, Act::Publish, Subject::Article(&piece)), Ok(()), "a section under one of theirs");
        let arabic = ArticleStanding { lang: lang("ar"), ..piece.clone() };
        assert_eq!(may(&within, Act::Publish, Subject::Article(&arabic)), Err(Refusal::OutOfReach));
        let elsewhere = ArticleStanding { sections: vec![SectionId(Uuid::from_u128(9))], ..piece.clone() };
        assert_eq!(may(&within, Act::Save, Subject::Article(&elsewhere)), Err(Refusal::OutOfReach));
        assert_eq!(may(&within, Act::LayOutFront, Subject::Edition(&lang("ar"))), Err(Refusal::OutOfReach));
        assert_eq!(
            may(&within, Act::Override, Subject::Article(&piece)),
            Err(Refusal::Role { needs: Role::Publisher })
        );
        let anywhere = actor(Role::Editor, Reach::default());
        assert_eq!(may(&anywhere, Act::Publish, Subject::Article(&arabic)), Ok(()));
    }

    #[test]
    fn correspondents_describe_their_own_images_only() {
        let (me, editor) = (actor(Role::Correspondent, Reach::default()), actor(Role::Editor, Reach::default()));
        let (own, other) = (Subject::Image(Some(me.id)), Subject::Image(Some(StaffId(Uuid::from_u128(2)))));
        assert_eq!(may(&me, Act::DescribeImage, own), Ok(()));
        assert_eq!(may(&me, Act::DescribeImage, other), Err(Refusal::NotYourImage));
        assert_eq!(may(&me, Act::DescribeImage, Subject::Image(None)), Err(Refusal::NotYourImage));
        assert_eq!(may(&me, Act::PullImage, own), Err(Refusal::Role { needs: Role::Editor }));
        assert_eq!(may(&editor, Act::DescribeImage, other), Ok(()));
        assert_eq!(may(&editor, Act::PullImage, other), Ok(()));
    }

    #[test]
    fn moderators_do_nothing_but_moderate() {
        let me = actor(Role::Moderator, Reach::default());
        let theirs = [Act::Moderate, Act::OpenComments];
        for act in Act::ALL {
            assert_eq!(may(&me, act, Subject::Newsroom).is_ok(), theirs.contains(&act), "{act:?}");
        }
        let public = article(2, State::Published, Some(Working::Draft));
        for act in Act::ALL {
            assert_eq!(may(&me, act, Subject::Article(&public)).is_ok(), theirs.contains(&act), "{act:?}");
        }
        let arabic = actor(Role::Moderator, Reach { sections: Vec::new(), langs: vec![lang("ar")] });
        assert_eq!(may(&arabic, Act::OpenComments, Subject::Article(&public)), Err(Refusal::OutOfReach));
        let draft = article(2, State::Draft, None);
        assert_eq!(may(&me, Act::OpenComments, Subject::Article(&draft)), Err(Refusal::OutOfReach));
    }

    #[test]
    fn whoever_may_publish_needs_a_second_factor() {
        let needing: Vec<Role> = Role::ALL.into_iter().filter(|role| needs_second_factor(*role)).collect();
        assert_eq!(needing, [Role::Editor, Role::Publisher, Role::Admin]);
    }
}
