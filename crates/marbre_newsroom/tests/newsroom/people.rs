//! People of a newsroom, for the tests.

use crate::Room;
use marbre_article::{StaffId, workflow::Role};
use marbre_newsroom::Actor;
use marbre_store::staff::{Reach, Staff};

/// Somebody of that name and role, with rights everywhere.
fn member(name: &str, role: Role) -> Staff {
    let id = name.bytes().fold(1_u128, |number, byte| number * 251 + u128::from(byte));
    Staff {
        id: StaffId(uuid::Uuid::from_u128(id)),
        name: name.into(),
        email: format!("{}@rivage.example", name.to_lowercase()),
        role,
        created_at: marbre_article::Moment(0),
        disabled_at: None,
        lang: "fr".parse().unwrap(),
        reach: Reach::default(),
    }
}

pub fn correspondent(name: &str) -> Staff {
    member(name, Role::Correspondent)
}

pub fn editor(name: &str) -> Staff {
    member(name, Role::Editor)
}

pub fn publisher(name: &str) -> Staff {
    member(name, Role::Publisher)
}

/// Adds somebody to the newsroom.
pub async fn hire(room: &Room, staff: Staff) -> Actor {
    let mut change = room.newsroom.store().begin().await.unwrap();
    change.save_staff(&staff).await.unwrap();
    change.commit(room.newsroom.now()).await.unwrap();
    Actor::from(staff)
}
