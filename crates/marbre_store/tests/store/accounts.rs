//! What the staff log in with: passwords, codes, passkeys, links, challenges, attempts.

use crate::samples::{NOW, id, lang};
use marbre_article::{Moment, StaffId, document::Sha256Hex, workflow::Role};
use marbre_store::{
    Store, StoreError, both_engines,
    challenges::Challenge,
    credentials::Credential,
    invitations::{Invitation, InvitationKind},
    passkeys::KeptPasskey,
    staff::{Reach, Staff},
};
use serde_json::json;

const AMINA: StaffId = StaffId(uuid::Uuid::from_u128(1));

fn later(milliseconds: i64) -> Moment {
    Moment(NOW.0 + milliseconds)
}

async fn hire_amina(store: &Store) -> Staff {
    let amina = Staff {
        id: AMINA,
        name: "Amina".into(),
        email: "amina@phare.example".into(),
        role: Role::Editor,
        created_at: NOW,
        disabled_at: None,
        lang: lang("fr"),
        reach: Reach::default(),
    };
    let mut change = store.begin().await.unwrap();
    change.save_staff(&amina).await.unwrap();
    change.commit(NOW).await.unwrap();
    amina
}

both_engines! {
    async fn a_code_serves_once(store) {
        hire_amina(store).await;
        assert_eq!(store.reader().credential(AMINA).await.unwrap(), None);
        let mut change = store.begin().await.unwrap();
        change.save_password(AMINA, "$argon2id$one", NOW).await.unwrap();
        change.save_totp(AMINA, Some("JBSWY3DP"), 100, later(1)).await.unwrap();
        assert!(!change.use_totp_step(AMINA, 100).await.unwrap(), "the step that set it up is used");
        assert!(change.use_totp_step(AMINA, 102).await.unwrap());
        assert!(!change.use_totp_step(AMINA, 102).await.unwrap());
        assert!(!change.use_totp_step(AMINA, 101).await.unwrap(), "nor does an earlier one");
        change.save_password(AMINA, "$argon2id$two", later(2)).await.unwrap();
        change.commit(NOW).await.unwrap();
        let kept = store.reader().credential(AMINA).await.unwrap();
        let (password, totp_secret) = (Some("$argon2id$two".into()), Some("JBSWY3DP".into()));
        assert_eq!(kept, Some(Credential { password, totp_secret, totp_step: 102, changed_at: later(2) }));
        assert_eq!(store.reader().staff_with_second_factor().await.unwrap(), [AMINA]);
    }

    async fn a_recovery_code_serves_once(store) {
        hire_amina(store).await;
        let hashes = ["one", "two"].map(|code| Sha256Hex::of(code.as_bytes()));
        let mut change = store.begin().await.unwrap();
        change.replace_recovery_codes(AMINA, &[Sha256Hex::of(b"old")]).await.unwrap();
        change.replace_recovery_codes(AMINA, &hashes).await.unwrap();
        assert!(!change.use_recovery_code(AMINA, &Sha256Hex::of(b"old"), NOW).await.unwrap());
        assert!(change.use_recovery_code(AMINA, &hashes[0], NOW).await.unwrap());
        assert!(!change.use_recovery_code(AMINA, &hashes[0], NOW).await.unwrap());
        change.commit(NOW).await.unwrap();
        assert_eq!(store.reader().recovery_codes_left(AMINA).await.unwrap(), 1);
    }

    async fn a_passkey_is_one_persons(store) {
        hire_amina(store).await;
        let key = KeptPasskey {
            id: "abc".into(),
            staff: AMINA,
            name: "Téléphone".into(),
            passkey_json: "{}".into(),
            created_at: NOW,
            used_at: None,
        };
        let mut change = store.begin().await.unwrap();
        change.add_passkey(&key).await.unwrap();
        let taken = change.add_passkey(&key).await;
        assert!(matches!(taken, Err(StoreError::Taken { .. })), "{taken:?}");
        change.use_passkey(AMINA, "abc", "{\"counter\":1}", later(5)).await.unwrap();
        change.commit(NOW).await.unwrap();
        let used = KeptPasskey { passkey_json: "{\"counter\":1}".into(), used_at: Some(later(5)), ..key };
        assert_eq!(store.reader().passkeys(AMINA).await.unwrap(), [used]);
        let mut change = store.begin().await.unwrap();
        assert!(!change.remove_passkey(StaffId(id(2)), "abc").await.unwrap(), "it is not theirs");
        assert!(change.remove_passkey(AMINA, "abc").await.unwrap());
        change.commit(NOW).await.unwrap();
        assert_eq!(store.reader().staff_with_second_factor().await.unwrap(), []);
    }

    async fn a_link_serves_once_and_for_a_time(store) {
        let amina = hire_amina(store).await;
        let link = |secret: &str| Invitation {
            token: Sha256Hex::of(secret.as_bytes()),
            kind: InvitationKind::Reset,
            staff: AMINA,
            made_by: None,
            created_at: NOW,
            expires_at: later(1000),
            used_at: None,
        };
        let (one, two) = (link("one"), link("two"));
        let mut change = store.begin().await.unwrap();
        change.add_invitation(&one).await.unwrap();
        change.add_invitation(&two).await.unwrap();
        assert!(!change.use_invitation(&one.token, later(1000)).await.unwrap(), "too late");
        assert!(change.use_invitation(&one.token, later(999)).await.unwrap());
        assert!(!change.use_invitation(&one.token, later(999)).await.unwrap());
        change.commit(NOW).await.unwrap();
        assert_eq!(store.reader().open_invitations(NOW).await.unwrap(), std::slice::from_ref(&two));
        assert_eq!(store.reader().invitation(&two.token).await.unwrap(), Some((two.clone(), amina)));
        let mut change = store.begin().await.unwrap();
        change.void_invitations(AMINA, later(5)).await.unwrap();
        assert!(!change.use_invitation(&two.token, later(6)).await.unwrap());
        change.commit(NOW).await.unwrap();
        assert_eq!(store.reader().open_invitations(later(5)).await.unwrap(), []);
    }

    async fn a_challenge_is_answered_once(store) {
        hire_amina(store).await;
        let challenge = Challenge {
            id: id(9),
            staff: Some(AMINA),
            purpose: "passkey_login".into(),
            state: json!({ "challenge": "x" }),
            expires_at: later(1000),
        };
        let mut change = store.begin().await.unwrap();
        change.put_challenge(&challenge).await.unwrap();
        change.put_challenge(&Challenge { state: json!({ "challenge": "y" }), ..challenge }).await.unwrap();
        change.commit(NOW).await.unwrap();
        let found = store.reader().challenge(id(9), AMINA, "passkey_login", NOW).await.unwrap();
        assert_eq!(found, Some(json!({ "challenge": "y" })));
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.take_challenge(id(9), AMINA, "totp", NOW).await.unwrap(), None);
        assert_eq!(change.take_challenge(id(9), StaffId(id(2)), "passkey_login", NOW).await.unwrap(), None);
        assert_eq!(change.take_challenge(id(9), AMINA, "passkey_login", later(1000)).await.unwrap(), None);
        assert_eq!(change.take_challenge(id(9), AMINA, "passkey_login", NOW).await.unwrap(), found);
        assert_eq!(change.take_challenge(id(9), AMINA, "passkey_login", NOW).await.unwrap(), None);
        change.put_challenge(&Challenge { id: id(10), staff: None, purpose: "x".into(), state: json!({}), expires_at: NOW }).await.unwrap();
        change.forget_challenges(NOW).await.unwrap();
        change.commit(NOW).await.unwrap();
    }

    async fn attempts_are_counted_and_forgotten(store) {
        let mut change = store.begin().await.unwrap();
        for (number, who) in ["a", "a", "b"].into_iter().enumerate() {
            change.add_attempt(who, later(number as i64), id(number as u128)).await.unwrap();
        }
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        assert_eq!(reader.attempts("a", later(-1)).await.unwrap(), (2, NOW));
        assert_eq!(reader.attempts("a", NOW).await.unwrap(), (1, later(1)));
        assert_eq!(reader.attempts("c", NOW).await.unwrap().0, 0);
        let mut change = store.begin().await.unwrap();
        change.withdraw_attempt("b", id(2)).await.unwrap();
        change.forget_attempts(later(1)).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!((reader.attempts("a", later(-1)).await.unwrap().0, reader.attempts("b", later(-1)).await.unwrap().0), (1, 0));
        let mut change = store.begin().await.unwrap();
        change.forget_attempts_of("a").await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(reader.attempts("a", later(-1)).await.unwrap().0, 0);
    }
}
