//! To hire: to give somebody an account and a password at once, as the command line and the demonstration do.

use super::StaffProblem;
use crate::{AuditSubject, Newsroom, NewsroomError};
use marbre_article::{LanguageTag, StaffId, workflow::Role};
use marbre_store::staff::{Reach, Staff};

/// Who joins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMember {
    /// Name, as colleagues see it.
    pub name: String,
    /// Address for mail.
    pub email: String,
    /// What they are trusted with.
    pub role: Role,
    /// The language in which they use the desk.
    pub lang: LanguageTag,
    /// Where their rights reach.
    pub reach: Reach,
}

/// The most characters of a name.
const NAME: usize = 100;
/// The most bytes of a mail address (RFC 5321).
const EMAIL: usize = 254;

impl Newsroom {
    /// Adds a member of staff with a password. Whoever can do this holds the publication's folder.
    ///
    /// # Errors
    /// [`StaffProblem`] in [`NewsroomError::Staff`]; the store's `Taken` when another member has the address.
    pub async fn hire(&self, member: NewMember, password: &str) -> Result<Staff, NewsroomError> {
        let staff = self.new_staff(member)?;
        self.check_password(password, &staff).await?;
        let hash = self.hash_password(password).await?;
        let subject = AuditSubject::one("staff", staff.id.0);
        let entry = self.audit(None, "hire", subject, [("role", staff.role.as_str().into())]);
        let mut change = self.store.begin().await?;
        change.save_staff(&staff).await?;
        change.save_password(staff.id, &hash, self.now()).await?;
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(staff)
    }

    /// A member of staff of that description, not kept yet.
    pub(super) fn new_staff(&self, member: NewMember) -> Result<Staff, StaffProblem> {
        Ok(Staff {
            id: StaffId(self.new_identity()),
            name: checked_name(&member.name)?,
            email: checked_email(&member.email)?,
            role: member.role,
            created_at: self.now(),
            disabled_at: None,
            lang: member.lang,
            reach: member.reach,
        })
    }
}

/// A name as it is kept.
pub(super) fn checked_name(name: &str) -> Result<String, StaffProblem> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = name.chars().count();
    if length == 0 || length > NAME || name.chars().any(char::is_control) {
        return Err(StaffProblem::BadName);
    }
    Ok(name)
}

/// An address as it is kept.
fn checked_email(email: &str) -> Result<String, StaffProblem> {
    let email = email.trim().to_lowercase();
    let bad = |c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"".contains(c);
    let fits = email.len() <= EMAIL && !email.contains(bad);
    match email.split_once('@') {
        Some((local, domain)) if fits && !local.is_empty() && domain.contains('.') && is_domain(domain) => Ok(email),
        _ => Err(StaffProblem::BadEmail(email)),
    }
}

fn is_domain(domain: &str) -> bool {
    domain.split('.').all(|label| !label.is_empty() && !label.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_addresses() {
        for good in ["salma@rivage.example", " Salma.H+desk@news.Rivage.example ", "ämne@räksmörgås.example"] {
            assert_eq!(checked_email(good), Ok(good.trim().to_lowercase()), "{good}");
        }
        for bad in
            ["", "salma", "@rivage.example", "a@b", "a@b..c", "a@b@c.d", "a b@c.d", "a@c.d\r\nBcc: x@y.z", "a,b@c.d"]
        {
            assert!(matches!(checked_email(bad), Err(StaffProblem::BadEmail(_))), "{bad}");
        }
    }
}
