//! To make a link by which somebody chooses a password: to join, or because the old one is lost.

use super::{
    NewMember, StaffProblem,
    porter::{Limit, millis, network},
};
use crate::{Actor, AuditSubject, Newsroom, NewsroomError, secrets};
use marbre_article::{Moment, StaffId, workflow::Role};
use marbre_store::{
    Transaction,
    invitations::{Invitation, InvitationKind},
    staff::Staff,
};
use std::{net::IpAddr, time::Duration};

const HOUR: Duration = Duration::from_secs(60 * 60);
/// How long an invitation serves: a week.
const INVITATION: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// How long a reset serves that an administrator made.
const RESET: Duration = Duration::from_secs(24 * 60 * 60);
/// Resets that can be asked for by mail within an hour, for one account.
const RESETS: u32 = 3;
/// Resets that can be asked for from one place within an hour.
const RESETS_FROM_PLACE: u32 = 20;

impl Newsroom {
    /// Invites somebody. Gives them and the link's secret, which is told once.
    ///
    /// # Errors
    /// A refusal, [`StaffProblem::OnlyAdmin`], a bad name or address; the store's `Taken` when a member has the address.
    pub async fn invite(&self, actor: &Actor, member: NewMember) -> Result<(Staff, String), NewsroomError> {
        self.may_keep(actor, member.role == Role::Admin)?;
        let staff = self.new_staff(member)?;
        let details = [("role", staff.role.as_str().into())];
        let entry = self.audit(Some(actor), "invite", AuditSubject::one("staff", staff.id.0), details);
        let mut change = self.store.begin().await?;
        change.save_staff(&staff).await?;
        let token = self.add_link(&mut change, &staff, InvitationKind::Invitation, INVITATION, Some(actor.id)).await?;
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok((staff, token))
    }

    /// Makes a new link for somebody: an invitation while they have no password, else a reset. Links that they had serve
    /// no more. Gives the link's secret, which is told once.
    ///
    /// # Errors
    /// A refusal, [`StaffProblem::OnlyAdmin`], [`StaffProblem::Nobody`].
    pub async fn renew_link(
        &self,
        actor: &Actor,
        id: StaffId,
    ) -> Result<(Staff, InvitationKind, String), NewsroomError> {
        let staff = self.store.reader().staff_member(id).await?.ok_or(StaffProblem::Nobody)?;
        self.may_keep(actor, staff.role == Role::Admin)?;
        let kind = self.kind_of_link(id).await?;
        let act = match kind {
            InvitationKind::Reset => "reset_link",
            InvitationKind::Invitation => "invite",
        };
        let entry = self.audit(Some(actor), act, AuditSubject::one("staff", id.0), []);
        let mut change = self.store.begin().await?;
        let token = self.renewed_link(&mut change, &staff, kind, Some(actor.id)).await?;
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok((staff, kind, token))
    }

    /// What a new link for somebody is: an invitation while they have no password.
    pub(super) async fn kind_of_link(&self, id: StaffId) -> Result<InvitationKind, NewsroomError> {
        let credential = self.store.reader().credential(id).await?;
        let joined = credential.is_some_and(|credential| credential.password.is_some());
        Ok(if joined { InvitationKind::Reset } else { InvitationKind::Invitation })
    }

    /// A new link in the place of those that somebody had, for as long as its kind serves.
    pub(super) async fn renewed_link(
        &self,
        change: &mut Transaction,
        staff: &Staff,
        kind: InvitationKind,
        made_by: Option<StaffId>,
    ) -> Result<String, NewsroomError> {
        let lasts = match kind {
            InvitationKind::Reset => RESET,
            InvitationKind::Invitation => INVITATION,
        };
        self.add_link(change, staff, kind, lasts, made_by).await
    }

    /// Counts a request for a reset by mail. Told apart from [`Newsroom::mail_link`], so that the answer neither tells nor
    /// takes longer when there is such an account.
    ///
    /// # Errors
    /// [`StaffProblem::TooMany`] in [`NewsroomError::Staff`].
    pub async fn ask_for_reset(&self, email: &str, peer: Option<IpAddr>) -> Result<(), NewsroomError> {
        let account = self.nameless(&format!("reset:{}", email.trim().to_lowercase()))?;
        let place = self.nameless(&format!("reset from:{}", network(peer)))?;
        let limits = [
            Limit { who: account, most: RESETS, within: HOUR },
            Limit { who: place, most: RESETS_FROM_PLACE, within: HOUR },
        ];
        self.attempt(&limits).await.map(drop)
    }

    /// Makes the link of a reset that was asked for by mail; nothing where there is no such account, or a closed one.
    ///
    /// # Errors
    /// What the store said.
    pub async fn mail_link(&self, email: &str) -> Result<Option<(Staff, String)>, NewsroomError> {
        let reader = self.store.reader();
        let Some(staff) = reader.staff_by_email(email).await?.filter(|staff| staff.disabled_at.is_none()) else {
            return Ok(None);
        };
        if reader.credential(staff.id).await?.is_none_or(|credential| credential.password.is_none()) {
            return Ok(None);
        }
        let entry = self.audit(None, "mail_reset", AuditSubject::one("staff", staff.id.0), []);
        let mut change = self.store.begin().await?;
        let token = self.add_link(&mut change, &staff, InvitationKind::Reset, HOUR, None).await?;
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(Some((staff, token)))
    }

    async fn add_link(
        &self,
        change: &mut Transaction,
        staff: &Staff,
        kind: InvitationKind,
        lasts: Duration,
        made_by: Option<StaffId>,
    ) -> Result<String, NewsroomError> {
        let (token, now) = (secrets::new_token().map_err(NewsroomError::NoChance)?, self.now());
        change.void_invitations(staff.id, now).await?;
        let invitation = Invitation {
            token: secrets::hashed(&token),
            kind,
            staff: staff.id,
            made_by,
            created_at: now,
            expires_at: Moment(now.0 + millis(lasts)),
            used_at: None,
        };
        change.add_invitation(&invitation).await?;
        Ok(token)
    }
}
