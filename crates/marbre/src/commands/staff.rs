//! `marbre staff`

use super::{
    CommandError, folder,
    terminal::{ask_secret, say},
};
use crate::log;
use marbre_article::{LanguageTag, workflow::Role};
use marbre_newsroom::staff::NewMember;
use marbre_store::staff::Reach;
use std::path::PathBuf;

/// What `marbre staff` is given.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Add a member of staff; the password is read from standard input
    Add(Add),
}

#[derive(clap::Args)]
struct Add {
    /// The publication's folder
    dir: PathBuf,
    /// The name by which colleagues know them
    #[arg(long)]
    name: String,
    /// Their mail address, with which they log in
    #[arg(long)]
    email: String,
    /// What they are trusted with: correspondent, editor, moderator, publisher or admin
    #[arg(long, value_parser = role)]
    role: Role,
    /// The language in which they use the desk; the publication's first one, if nothing is said
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<LanguageTag>,
}

fn role(word: &str) -> Result<Role, String> {
    Role::from_word(word).ok_or_else(|| {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
        format!("choose one of {}", known.join(", "))
    })
}

/// Does what was asked with the staff.
pub async fn run(arguments: Arguments) -> Result<(), CommandError> {
    log::begin_quietly();
    match arguments.command {
        Command::Add(arguments) => add(arguments).await,
    }
}

async fn add(arguments: Add) -> Result<(), CommandError> {
    let newsroom = folder::open(&arguments.dir).await?;
    let publication = newsroom.store().reader().publication().await?;
    let first = publication.editions.first().map(|edition| edition.lang.clone()).unwrap_or_default();
    let Add { name, email, role, lang, .. } = arguments;
    let password = ask_secret("Password, of at least 15 characters: ")?;
    let member = NewMember { name, email, role, lang: lang.unwrap_or(first), reach: Reach::default() };
    let staff = newsroom.hire(member, &password).await.map_err(CommandError::wrong_use)?;
    newsroom.store().close().await;
    say(&format!("{} may log in at /desk/ as {} ({}).", staff.name, staff.email, staff.role.as_str()));
    Ok(())
}
