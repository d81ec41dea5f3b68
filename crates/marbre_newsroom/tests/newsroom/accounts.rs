//! Accounts: logging in, second factors, links, who keeps whom.

use crate::{NOON, Room, both_engines};
use marbre_article::{Moment, StaffId, workflow::Role};
use marbre_newsroom::{
    Actor, NewsroomError,
    rights::Refusal,
    staff::{Device, LogIn, NewMember, NewSession, StaffProblem, Weakness, Welcome, code_at},
};
use marbre_store::{
    audit::AuditFilter,
    invitations::InvitationKind,
    sessions::{EndSessions, Session, SessionLevel},
    staff::{Reach, Staff},
};
use std::sync::atomic::Ordering;

const PASSWORD: &str = "neuf mangues sous la pluie";
const OTHER: &str = "sept barques au clair de lune";
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

fn member(name: &str, role: Role) -> NewMember {
    NewMember {
        name: name.into(),
        email: format!("{}@phare.example", name.to_lowercase()),
        role,
        lang: "fr".parse().unwrap(),
        reach: Reach::default(),
    }
}

async fn hire(room: &Room, name: &str, role: Role) -> Staff {
    room.newsroom.hire(member(name, role), PASSWORD).await.unwrap()
}

fn login(name: &str, password: &str) -> LogIn {
    let device = Device { name: "Firefox · Android".into(), mark: None, peer: Some("192.0.2.7".parse().unwrap()) };
    LogIn {
        email: format!(" {}@Phare.example ", name.to_uppercase()),
        password: password.into(),
        device,
        relaxed: false,
    }
}

fn problem<T: std::fmt::Debug>(result: Result<T, NewsroomError>) -> StaffProblem {
    match result {
        Err(NewsroomError::Staff(problem)) => problem,
        other => panic!("a problem was expected: {other:?}"),
    }
}

fn pass(room: &Room, milliseconds: i64) {
    room.clock.fetch_add(milliseconds, Ordering::Relaxed);
}

/// The acts of the audit log, by name.
async fn acts(room: &Room) -> Vec<String> {
    let entries = room.newsroom.store().reader().audit(&AuditFilter::default(), None, 100).await.unwrap();
    let mut acts: Vec<String> = entries.into_iter().map(|entry| entry.act).collect();
    acts.sort();
    acts
}

async fn is_open(room: &Room, session: &Session) -> bool {
    room.newsroom.store().reader().session(&session.token).await.unwrap().is_some()
}

/// Logs an editor in and sets codes up: the session, the secret, the recovery codes.
async fn enrolled(room: &Room, name: &str) -> (NewSession, String, Vec<String>) {
    let opened = room.newsroom.log_in(&login(name, PASSWORD)).await.unwrap();
    assert_eq!(opened.session.level, SessionLevel::Enrolling);
    let secret = room.newsroom.begin_totp(&opened.session).await.unwrap().secret;
    assert_eq!(room.newsroom.begin_totp(&opened.session).await.unwrap().secret, secret, "what was begun goes on");
    let code = code_at(&secret, room.newsroom.now()).unwrap();
    let done = room.newsroom.finish_totp(&opened.session, &code).await.unwrap();
    (done.opened.unwrap(), secret, done.recovery_codes)
}

both_engines! {
    nobody_learns_who_has_an_account(room) {
        let staff = hire(&room, "Amina", Role::Correspondent).await;
        assert_eq!(problem(room.newsroom.log_in(&login("amina", OTHER)).await), StaffProblem::WrongLogin);
        assert_eq!(problem(room.newsroom.log_in(&login("nobody", OTHER)).await), StaffProblem::WrongLogin);
        let long = problem(room.newsroom.log_in(&login("nobody", &"x".repeat(257))).await);
        assert_eq!(long, StaffProblem::WeakPassword(Weakness::Long));
        let opened = room.newsroom.log_in(&login("amina", PASSWORD)).await.unwrap();
        assert_eq!((opened.session.level, opened.staff.id), (SessionLevel::Full, staff.id));
        let found = room.newsroom.store().reader().session(&opened.session.token).await.unwrap().unwrap();
        assert_eq!(found, (opened.session, staff));
        assert_eq!(acts(&room).await, ["hire", "log_in"]);
    }

    guessing_is_stopped_and_does_not_lock_the_owner_out(room) {
        hire(&room, "Amina", Role::Correspondent).await;
        let mark = room.newsroom.log_in(&login("amina", PASSWORD)).await.unwrap().mark.unwrap();
        for _ in 0..5 {
            assert_eq!(problem(room.newsroom.log_in(&login("amina", OTHER)).await), StaffProblem::WrongLogin);
        }
        let stopped = problem(room.newsroom.log_in(&login("amina", PASSWORD)).await);
        assert_eq!(stopped, StaffProblem::TooMany { seconds: 15 * 60 });
        let own = |password: &str, mark: &str| {
            let strange = login("amina", password);
            LogIn { device: Device { mark: Some(mark.into()), ..strange.device.clone() }, ..strange }
        };
        room.newsroom.log_in(&own(PASSWORD, &mark)).await.unwrap();
        let forged = problem(room.newsroom.log_in(&own(PASSWORD, "a.b")).await);
        assert_eq!(forged, StaffProblem::TooMany { seconds: 15 * 60 });
        pass(&room, 15 * MINUTE);
        room.newsroom.log_in(&login("amina", PASSWORD)).await.unwrap();
    }

    spraying_is_stopped(room) {
        hire(&room, "Amina", Role::Correspondent).await;
        for number in 0..20 {
            let name = format!("nobody{number}");
            assert_eq!(problem(room.newsroom.log_in(&login(&name, OTHER)).await), StaffProblem::WrongLogin);
        }
        let stopped = problem(room.newsroom.log_in(&login("amina", PASSWORD)).await);
        assert!(matches!(stopped, StaffProblem::TooMany { .. }), "{stopped:?}");
        let mut elsewhere = login("amina", PASSWORD);
        elsewhere.device.peer = Some("192.0.2.8".parse().unwrap());
        room.newsroom.log_in(&elsewhere).await.unwrap();
    }

    there_are_five_sessions_at_most(room) {
        hire(&room, "Amina", Role::Correspondent).await;
        let mut opened = Vec::new();
        for _ in 0..6 {
            pass(&room, 1);
            opened.push(room.newsroom.log_in(&login("amina", PASSWORD)).await.unwrap().session);
        }
        assert!(!is_open(&room, &opened[0]).await, "the oldest ended");
        assert!(is_open(&room, &opened[1]).await && is_open(&room, &opened[5]).await);
        assert_eq!(room.newsroom.end_sessions(&opened[5], EndSessions::AllBut(opened[5].id)).await.unwrap(), 4);
        room.newsroom.log_out(&opened[5]).await.unwrap();
        assert!(!is_open(&room, &opened[5]).await);
    }

    whoever_may_publish_needs_a_second_factor(room) {
        let staff = hire(&room, "Badru", Role::Editor).await;
        let relaxed = LogIn { relaxed: true, ..login("badru", PASSWORD) };
        assert_eq!(room.newsroom.log_in(&relaxed).await.unwrap().session.level, SessionLevel::Full);
        let (opened, secret, codes) = enrolled(&room, "badru").await;
        assert_eq!((opened.session.level, codes.len()), (SessionLevel::Full, 10));
        let factors = room.newsroom.factors(staff.id).await.unwrap();
        assert_eq!((factors.totp, factors.codes_left), (true, 10));
        assert_eq!(problem(room.newsroom.remove_totp(&opened.session, false).await), StaffProblem::NeedsFactor);

        let half = room.newsroom.log_in(&login("badru", PASSWORD)).await.unwrap();
        assert_eq!((half.session.level, &half.mark), (SessionLevel::Password, &None));
        assert_eq!(problem(room.newsroom.begin_totp(&half.session).await), StaffProblem::FinishFirst);
        assert_eq!(problem(room.newsroom.new_recovery_codes(&half.session).await), StaffProblem::FinishFirst);
        let device = Device::default();
        let used = code_at(&secret, room.newsroom.now()).unwrap();
        assert_eq!(problem(room.newsroom.pass_code(&half.session, &used, &device).await), StaffProblem::WrongCode);
        pass(&room, 30_000);
        let code = code_at(&secret, room.newsroom.now()).unwrap();
        let full = room.newsroom.pass_code(&half.session, &format!("{} {}", &code[..3], &code[3..]), &device).await.unwrap();
        assert_eq!(full.session.level, SessionLevel::Full);
        assert!(full.mark.is_some() && full.token != half.token);
        assert!(!is_open(&room, &half.session).await, "the half-way session is over");

        let half = room.newsroom.log_in(&login("badru", PASSWORD)).await.unwrap();
        let typed = codes[3].to_uppercase().replace('-', " ");
        room.newsroom.pass_code(&half.session, &typed, &device).await.unwrap();
        let half = room.newsroom.log_in(&login("badru", PASSWORD)).await.unwrap();
        for _ in 0..5 {
            let refused = problem(room.newsroom.pass_code(&half.session, &codes[3], &device).await);
            assert_eq!(refused, StaffProblem::WrongCode);
        }
        let stopped = problem(room.newsroom.pass_code(&half.session, &codes[4], &device).await);
        assert!(matches!(stopped, StaffProblem::TooMany { .. }), "{stopped:?}");
    }

    of_many_at_once_one_comes_in(room) {
        hire(&room, "Badru", Role::Editor).await;
        let (_, secret, _) = enrolled(&room, "badru").await;
        pass(&room, 30_000);
        let half = room.newsroom.log_in(&login("badru", PASSWORD)).await.unwrap();
        let code = code_at(&secret, room.newsroom.now()).unwrap();
        let mut tries = Vec::new();
        for _ in 0..30 {
            let (newsroom, session, code) = (room.newsroom.clone(), half.session.clone(), code.clone());
            tries.push(tokio::spawn(async move { newsroom.pass_code(&session, &code, &Device::default()).await.is_ok() }));
        }
        let mut passed = 0;
        for one in tries {
            passed += usize::from(one.await.unwrap());
        }
        assert_eq!(passed, 1);
    }

    an_invitation_serves_once_for_a_week(room) {
        let boss = Actor::from(hire(&room, "Claire", Role::Publisher).await);
        let (dora, token) = room.newsroom.invite(&boss, member("Dora", Role::Correspondent)).await.unwrap();
        assert_eq!(problem(room.newsroom.log_in(&login("dora", PASSWORD)).await), StaffProblem::WrongLogin);
        let welcome = |token: &str, password: &str| Welcome {
            token: token.into(),
            password: password.into(),
            joining: Some(("Dora  Mwamba".into(), "sw".parse().unwrap())),
            device: Device::default(),
            relaxed: false,
        };
        let weak = problem(room.newsroom.welcome(welcome(&token, "dora@phare.example")).await);
        assert_eq!(weak, StaffProblem::WeakPassword(Weakness::Personal));
        let opened = room.newsroom.welcome(welcome(&token, PASSWORD)).await.unwrap();
        assert_eq!((opened.staff.name.as_str(), opened.staff.lang.as_str()), ("Dora Mwamba", "sw"));
        assert_eq!(problem(room.newsroom.welcome(welcome(&token, OTHER)).await), StaffProblem::UsedLink);
        room.newsroom.log_in(&login("dora", PASSWORD)).await.unwrap();

        let (emil, late) = room.newsroom.invite(&boss, member("Emil", Role::Correspondent)).await.unwrap();
        pass(&room, 7 * DAY);
        assert_eq!(problem(room.newsroom.link(&late).await), StaffProblem::UsedLink);
        let (_, kind, again) = room.newsroom.renew_link(&boss, emil.id).await.unwrap();
        assert_eq!(kind, InvitationKind::Invitation);
        assert_eq!(room.newsroom.link(&again).await.unwrap().1, emil);
        assert!(room.newsroom.link("nonsense").await.is_err());

        let taken = room.newsroom.invite(&boss, member("Dora", Role::Editor)).await;
        assert!(matches!(taken, Err(NewsroomError::Store(_))), "{taken:?}");
        let refused = room.newsroom.invite(&Actor::from(dora), member("Fatou", Role::Editor)).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(Refusal::Role { .. }))), "{refused:?}");
    }

    a_reset_does_not_skip_the_second_factor(room) {
        let boss = Actor::from(hire(&room, "Claire", Role::Publisher).await);
        let badru = hire(&room, "Badru", Role::Editor).await;
        let (open, ..) = enrolled(&room, "badru").await;
        let (_, kind, first) = room.newsroom.renew_link(&boss, badru.id).await.unwrap();
        let (_, _, token) = room.newsroom.renew_link(&boss, badru.id).await.unwrap();
        assert_eq!(kind, InvitationKind::Reset);
        assert_eq!(problem(room.newsroom.link(&first).await), StaffProblem::UsedLink, "the later one took its place");
        let welcome = Welcome { token, password: OTHER.into(), joining: None, device: Device::default(), relaxed: true };
        let opened = room.newsroom.welcome(welcome).await.unwrap();
        assert_eq!(opened.session.level, SessionLevel::Password);
        assert!(!is_open(&room, &open.session).await, "every session ended");
        assert_eq!(problem(room.newsroom.log_in(&login("badru", PASSWORD)).await), StaffProblem::WrongLogin);
    }

    a_reset_by_mail_tells_nothing_and_has_its_limit(room) {
        hire(&room, "Amina", Role::Correspondent).await;
        for email in ["amina@phare.example", "nobody@phare.example"] {
            for _ in 0..3 {
                room.newsroom.ask_for_reset(email, None).await.unwrap();
            }
            let stopped = problem(room.newsroom.ask_for_reset(email, None).await);
            assert_eq!(stopped, StaffProblem::TooMany { seconds: 3600 });
        }
        assert_eq!(room.newsroom.mail_link("nobody@phare.example").await.unwrap(), None);
        let (_, token) = room.newsroom.mail_link("Amina@phare.example").await.unwrap().unwrap();
        assert_eq!(room.newsroom.link(&token).await.unwrap().0.kind, InvitationKind::Reset);
        pass(&room, 60 * MINUTE);
        assert_eq!(problem(room.newsroom.link(&token).await), StaffProblem::UsedLink);
    }

    what_one_logs_in_with_is_changed_by_who_is_sure(room) {
        let amina = hire(&room, "Amina", Role::Correspondent).await;
        let other = room.newsroom.log_in(&login("amina", PASSWORD)).await.unwrap();
        let mut session = room.newsroom.log_in(&login("amina", PASSWORD)).await.unwrap().session;
        pass(&room, 10 * MINUTE);
        assert_eq!(problem(room.newsroom.change_password(&session, OTHER).await), StaffProblem::ConfirmFirst);
        assert_eq!(problem(room.newsroom.begin_totp(&session).await), StaffProblem::ConfirmFirst);
        assert_eq!(problem(room.newsroom.confirm(&session, OTHER).await), StaffProblem::WrongLogin);
        room.newsroom.confirm(&session, PASSWORD).await.unwrap();
        session = room.newsroom.store().reader().session(&session.token).await.unwrap().unwrap().0;
        let weak = problem(room.newsroom.change_password(&session, "Le Phare 2026 Amina").await);
        assert_eq!(weak, StaffProblem::WeakPassword(Weakness::Personal));
        room.newsroom.change_password(&session, OTHER).await.unwrap();
        assert!(is_open(&room, &session).await && !is_open(&room, &other.session).await);
        room.newsroom.log_in(&login("amina", OTHER)).await.unwrap();
        room.newsroom.change_self(&Actor::from(amina.clone()), " Amina  K. ", "pt".parse().unwrap()).await.unwrap();
        let kept = room.newsroom.store().reader().staff_member(amina.id).await.unwrap().unwrap();
        assert_eq!((kept.name.as_str(), kept.lang.as_str()), ("Amina K.", "pt"));
    }

    there_is_always_an_administrator(room) {
        let boss = Actor::from(hire(&room, "Claire", Role::Publisher).await);
        let admin = Actor::from(hire(&room, "Gael", Role::Admin).await);
        let newsroom = &room.newsroom;
        let demote = |actor, id: StaffId| newsroom.change_member(actor, id, Role::Editor, Reach::default());
        assert_eq!(problem(demote(&boss, admin.id).await), StaffProblem::OnlyAdmin);
        assert_eq!(problem(newsroom.shut_out(&boss, admin.id, true).await), StaffProblem::OnlyAdmin);
        assert_eq!(problem(newsroom.renew_link(&boss, admin.id).await), StaffProblem::OnlyAdmin);
        assert_eq!(problem(newsroom.invite(&boss, member("Hugo", Role::Admin)).await), StaffProblem::OnlyAdmin);
        let crowned = newsroom.change_member(&boss, boss.id, Role::Admin, Reach::default()).await;
        assert_eq!(problem(crowned), StaffProblem::OnlyAdmin);
        assert_eq!(problem(demote(&admin, admin.id).await), StaffProblem::NotOneself);

        let (hugo, _) = newsroom.invite(&admin, member("Hugo", Role::Admin)).await.unwrap();
        let hugo = Actor::from(hugo);
        let last = problem(demote(&hugo, admin.id).await);
        assert_eq!(last, StaffProblem::LastAdmin, "Hugo has not come in yet");
        let ines = Actor::from(hire(&room, "Ines", Role::Admin).await);
        let (one, other) = tokio::join!(
            newsroom.shut_out(&ines, admin.id, true),
            newsroom.shut_out(&admin, ines.id, true)
        );
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    }

    an_administrator_removes_a_lost_second_factor(room) {
        let admin = hire(&room, "Gael", Role::Admin).await;
        let boss = Actor::from(hire(&room, "Claire", Role::Publisher).await);
        let badru = hire(&room, "Badru", Role::Editor).await;
        let (open, ..) = enrolled(&room, "badru").await;
        let (seat, ..) = enrolled(&room, "gael").await;
        let (_, _, link) = room.newsroom.renew_link(&boss, badru.id).await.unwrap();
        let gael = Actor::from(admin.clone());
        let newsroom = &room.newsroom;
        let refused = newsroom.reset_factors(&boss, &seat.session, badru.id).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(Refusal::Role { needs: Role::Admin }))), "{refused:?}");
        let own = newsroom.reset_factors(&gael, &seat.session, admin.id).await;
        assert_eq!(problem(own), StaffProblem::OwnFactors);
        let without = newsroom.reset_factors(&gael, &seat.session, boss.id).await;
        assert_eq!(problem(without), StaffProblem::NoFactor);
        pass(&room, 10 * MINUTE);
        let unsure = newsroom.reset_factors(&gael, &seat.session, badru.id).await;
        assert_eq!(problem(unsure), StaffProblem::ConfirmFirst);
        newsroom.confirm(&seat.session, PASSWORD).await.unwrap();
        let seat = newsroom.store().reader().session(&seat.session.token).await.unwrap().unwrap().0;
        newsroom.reset_factors(&gael, &seat, badru.id).await.unwrap();
        let factors = newsroom.factors(badru.id).await.unwrap();
        assert_eq!((factors.count(), factors.codes_left), (0, 0));
        assert!(!is_open(&room, &open.session).await, "the session ended");
        assert_eq!(problem(newsroom.link(&link).await), StaffProblem::UsedLink, "a link made before serves no more");
        let again = newsroom.log_in(&login("badru", PASSWORD)).await.unwrap();
        assert_eq!(again.session.level, SessionLevel::Enrolling, "a new one is set up first");
        let filter = AuditFilter { act: Some("reset_factors".into()), ..AuditFilter::default() };
        let noted = newsroom.store().reader().audit(&filter, None, 9).await.unwrap();
        assert_eq!(noted.iter().map(|entry| (entry.staff, entry.subject)).collect::<Vec<_>>(), [(Some(admin.id), Some(badru.id.0))]);
    }

    whoever_holds_the_folder_helps_somebody_in(room) {
        let admin = hire(&room, "Gael", Role::Admin).await;
        let (open, ..) = enrolled(&room, "gael").await;
        assert_eq!(problem(room.newsroom.rescue("nobody@phare.example", true).await), StaffProblem::Nobody);
        let kept = room.newsroom.rescue("Gael@phare.example", false).await.unwrap();
        assert_eq!((kept.kind, kept.factors_removed), (InvitationKind::Reset, false));
        assert!(!is_open(&room, &open.session).await);
        let done = room.newsroom.rescue("gael@phare.example", true).await.unwrap();
        assert!(done.factors_removed);
        assert_eq!(problem(room.newsroom.link(&kept.token).await), StaffProblem::UsedLink, "the later one took its place");
        let welcome = Welcome { token: done.token, password: OTHER.into(), joining: None, device: Device::default(), relaxed: false };
        let opened = room.newsroom.welcome(welcome).await.unwrap();
        assert_eq!((opened.staff.id, opened.session.level), (admin.id, SessionLevel::Enrolling));
        let noted = acts(&room).await;
        assert_eq!(noted.iter().filter(|act| *act == "reset_factors" || *act == "reset_link").count(), 3, "{noted:?}");
        let boss = Actor::from(hire(&room, "Ines", Role::Admin).await);
        room.newsroom.shut_out(&boss, admin.id, true).await.unwrap();
        assert_eq!(problem(room.newsroom.rescue("gael@phare.example", true).await), StaffProblem::ShutOut);
    }

    the_publication_asks_others_for_a_second_factor(room) {
        let boss = Actor::from(hire(&room, "Claire", Role::Publisher).await);
        let amina = Actor::from(hire(&room, "Amina", Role::Correspondent).await);
        hire(&room, "Moussa", Role::Moderator).await;
        let opened = room.newsroom.log_in(&login("amina", PASSWORD)).await.unwrap();
        assert_eq!(opened.session.level, SessionLevel::Full);
        let refused = room.newsroom.require_factors(&amina, &[]).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(_))), "{refused:?}");
        room.newsroom.require_factors(&boss, &[Role::Correspondent, Role::Admin]).await.unwrap();
        let kept = room.newsroom.store().reader().publication().await.unwrap().settings.second_factor;
        assert_eq!(kept, [Role::Correspondent], "administrators always need one");
        assert!(!is_open(&room, &opened.session).await, "who has none logs in again");
        let (_, secret, _) = enrolled(&room, "amina").await;
        assert_eq!(room.newsroom.log_in(&login("moussa", PASSWORD)).await.unwrap().session.level, SessionLevel::Full);
        pass(&room, MINUTE);
        let half = room.newsroom.log_in(&login("amina", PASSWORD)).await.unwrap();
        let code = code_at(&secret, room.newsroom.now()).unwrap();
        let full = room.newsroom.pass_code(&half.session, &code, &Device::default()).await.unwrap();
        assert_eq!(problem(room.newsroom.remove_totp(&full.session, false).await), StaffProblem::NeedsFactor);
        room.newsroom.require_factors(&boss, &[]).await.unwrap();
        assert!(is_open(&room, &full.session).await, "nobody is put out when less is asked");
        room.newsroom.remove_totp(&full.session, false).await.unwrap();
        assert_eq!(acts(&room).await.iter().filter(|act| *act == "require_factors").count(), 2);
    }

    a_change_of_role_counts_at_once(room) {
        let boss = Actor::from(hire(&room, "Claire", Role::Publisher).await);
        let amina = hire(&room, "Amina", Role::Correspondent).await;
        let opened = room.newsroom.log_in(&login("amina", PASSWORD)).await.unwrap();
        let reach = Reach { sections: vec![room.section], langs: Vec::new() };
        room.newsroom.change_member(&boss, amina.id, Role::Correspondent, reach.clone()).await.unwrap();
        assert!(is_open(&room, &opened.session).await);
        room.newsroom.change_member(&boss, amina.id, Role::Editor, reach.clone()).await.unwrap();
        assert!(!is_open(&room, &opened.session).await, "an editor needs a second factor");
        let kept = room.newsroom.store().reader().staff_member(amina.id).await.unwrap().unwrap();
        assert_eq!((kept.role, kept.reach), (Role::Editor, reach));
        room.newsroom.shut_out(&boss, amina.id, true).await.unwrap();
        assert_eq!(problem(room.newsroom.log_in(&login("amina", PASSWORD)).await), StaffProblem::WrongLogin);
        room.newsroom.shut_out(&boss, amina.id, false).await.unwrap();
        room.newsroom.log_in(&login("amina", PASSWORD)).await.unwrap();
        assert_eq!(room.newsroom.now(), Moment(NOON));
    }
}
