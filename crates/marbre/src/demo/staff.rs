//! The people of the demo newspaper: one for each role, so that each desk can be looked at.

use anyhow::Context as _;
use marbre_article::workflow::Role;
use marbre_desk::SampleAccount;
use marbre_newsroom::{Newsroom, staff::NewMember};
use marbre_store::staff::Reach;

struct Person {
    name: &'static str,
    email: &'static str,
    role: Role,
    lang: &'static str,
}

/// Everybody's password. It stands on the log-in page of the demo.
const PASSWORD: &str = "blue boat, quiet lake";

const PEOPLE: [Person; 5] = [
    Person { name: "Salma Hadj Naceur", email: "salma@rivage.example", role: Role::Publisher, lang: "fr" },
    Person { name: "Clarisse Ntahé", email: "clarisse@rivage.example", role: Role::Editor, lang: "fr" },
    Person { name: "Joseph Mwadime", email: "joseph@rivage.example", role: Role::Correspondent, lang: "en" },
    Person { name: "Younès Bakkar", email: "younes@rivage.example", role: Role::Moderator, lang: "ar" },
    Person { name: "Tito Odhiambo", email: "tito@rivage.example", role: Role::Admin, lang: "en" },
];

/// Hires everybody.
pub(super) async fn hire(newsroom: &Newsroom) -> anyhow::Result<()> {
    for Person { name, email, role, lang } in PEOPLE {
        let member = NewMember {
            name: name.to_owned(),
            email: email.to_owned(),
            role,
            lang: lang.parse().context("the language of a member of staff")?,
            reach: Reach::default(),
        };
        newsroom.hire(member, PASSWORD).await.with_context(|| format!("the demo's {name}"))?;
    }
    Ok(())
}

/// What the log-in page of the demo offers.
pub fn accounts() -> Vec<SampleAccount> {
    let account = |person: &Person| SampleAccount {
        name: person.name.to_owned(),
        email: person.email.to_owned(),
        password: PASSWORD.to_owned(),
    };
    PEOPLE.iter().map(account).collect()
}
