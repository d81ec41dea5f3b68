//! What is said of an answer that failed, in the language of whoever asked. What the error says itself is for the log.

use super::DeskError;
use marbre_newsroom::{NewsroomError, rights::Refusal};
use marbre_words::{Argument, LocalWords};

impl DeskError {
    /// What happened and what to do, in these words.
    pub fn said(&self, words: &LocalWords) -> String {
        self.own_words(words).unwrap_or_else(|| {
            let key = format!("common-error-{}", self.status().1.replace('_', "-"));
            words.find(&key, &[]).unwrap_or_else(|| words.say("common-something-failed", &[]))
        })
    }

    /// Words that say more than those for every error of its kind.
    fn own_words(&self, words: &LocalWords) -> Option<String> {
        let say = |key: &str| Some(words.say(key, &[]));
        match self {
            Self::Conflict(said) | Self::Told(said) => Some(said.clone()),
            Self::Refused(refusal) => Some(refused(*refusal, words)),
            Self::Forged => say("common-error-forged"),
            Self::Newsroom(NewsroomError::Needed { field, .. }) => words.find(&format!("article-needed-{field}"), &[]),
            Self::Newsroom(error) if of_newsroom(error).is_some() => say(of_newsroom(error)?),
            other => say(other.key()?),
        }
    }
}

/// The key of the words for an act that was not done.
const fn of_newsroom(error: &NewsroomError) -> Option<&'static str> {
    Some(match error {
        NewsroomError::Move(_) | NewsroomError::WrongState { .. } => "article-moved-on",
        NewsroomError::Unseen { .. } => "article-saved-since",
        NewsroomError::Unweighed(_) => "article-unweighed",
        NewsroomError::Blocked(_) | NewsroomError::Embargo { .. } | NewsroomError::NotReady(_) => "article-blocked",
        NewsroomError::Past => "article-time-past",
        NewsroomError::BadText(_) => "article-bad-text",
        NewsroomError::AddressStays(_) => "article-address-stays",
        NewsroomError::Translated { .. } => "languages-wrong-translated",
        NewsroomError::TakenOut { .. } => "publication-logo-taken-out",
        _ => return None,
    })
}

/// Why somebody may not, and whom to ask.
fn refused(refusal: Refusal, words: &LocalWords) -> String {
    match refusal {
        Refusal::Role { needs } => {
            let role = words.say(&format!("common-role-{}", needs.as_str()), &[]);
            words.say("common-refused-role", &[("role", Argument::Text(&role))])
        }
        Refusal::NotYours => words.say("common-refused-not-yours", &[]),
        Refusal::NotYourImage => words.say("common-refused-not-your-image", &[]),
        Refusal::HandedIn => words.say("common-refused-handed-in", &[]),
        Refusal::OutOfReach => words.say("common-refused-out-of-reach", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::workflow::{Move, NoSuchMove, Role, State};
    use marbre_words::Words;
    use std::collections::HashMap;

    /// Every error that used to bring its English along.
    fn errors() -> Vec<DeskError> {
        let roles = Role::ALL.map(|needs| Refusal::Role { needs });
        let others = [Refusal::NotYours, Refusal::NotYourImage, Refusal::HandedIn, Refusal::OutOfReach];
        let mut all: Vec<DeskError> = roles.into_iter().chain(others).map(DeskError::Refused).collect();
        let no_move = NoSuchMove { state: State::Published, working: None, step: Move::Approve };
        all.extend([
            NewsroomError::Move(no_move).into(),
            NewsroomError::Past.into(),
            NewsroomError::Unseen { seen: 1, newest: 2 }.into(),
            NewsroomError::Unweighed("no paper".into()).into(),
            NewsroomError::BadText("a list within a list".into()).into(),
            NewsroomError::Needed { field: "assignee", what: "a member of staff who can log in" }.into(),
            NewsroomError::Needed { field: "colour", what: "a colour" }.into(),
            NewsroomError::TakenOut { name: "x.png".into() }.into(),
        ]);
        all.extend([DeskError::BadRequest("missing field `name`".into()), DeskError::Forged]);
        all
    }

    #[test]
    fn nobody_is_refused_in_anothers_language() {
        let words = Words::load().unwrap();
        for error in errors() {
            let mut said: HashMap<String, &str> = HashMap::new();
            for tag in ["fr", "en", "ar", "pt", "sw", "es"] {
                let message = error.said(&words.desk(&tag.parse().unwrap()));
                assert!(!message.contains(&error.to_string()), "{tag}: {message}");
                assert!(!message.contains('(') && message.contains(' '), "{tag}: {message}");
                if let Some(other) = said.insert(message.clone(), tag) {
                    panic!("{tag} and {other} say the same of {error:?}: {message}");
                }
            }
        }
    }

    #[test]
    fn whoever_may_not_learns_whom_to_ask() {
        let words = Words::load().unwrap().desk(&"en".parse().unwrap());
        let said = DeskError::Refused(Refusal::Role { needs: Role::Editor }).said(&words);
        assert_eq!(said, "Your role does not allow this. Ask somebody whose role is “Editor”.");
    }
}
