//! `marbre staff`

use super::{
    CommandError, folder,
    terminal::{ask_secret, say},
};
use crate::log;
use marbre_article::{LanguageTag, workflow::Role};
use marbre_newsroom::{
    Newsroom, NewsroomError,
    staff::{NewMember, Rescued, StaffProblem},
};
use marbre_store::{invitations::InvitationKind, staff::Reach};
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
    /// Help somebody in who has lost their password or second factor, the last administrator too
    Reset(Reset),
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

/// Prints a link that serves once, by which they choose a new password, and ends their sessions. What was done is in the
/// audit log.
#[derive(clap::Args)]
struct Reset {
    /// The publication's folder
    dir: PathBuf,
    /// The mail address with which they log in
    #[arg(long)]
    email: String,
    /// Remove their second factor too: codes, passkeys and recovery codes; they set up a new one when they log in
    #[arg(long)]
    second_factor: bool,
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
        Command::Reset(arguments) => reset(arguments).await,
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

async fn reset(arguments: Reset) -> Result<(), CommandError> {
    let (newsroom, origin) = (folder::open(&arguments.dir).await?, folder::origin(&arguments.dir)?);
    let Reset { email, second_factor, .. } = arguments;
    let rescued = match newsroom.rescue(&email, second_factor).await {
        Ok(rescued) => rescued,
        Err(NewsroomError::Staff(StaffProblem::Nobody)) => return Err(nobody(&newsroom, &email).await),
        Err(NewsroomError::Staff(problem)) => return Err(CommandError::wrong_use(format_args!("{email}: {problem}"))),
        Err(error) => return Err(error.into()),
    };
    newsroom.store().close().await;
    let Rescued { staff, kind, token, factors_removed } = rescued;
    if factors_removed {
        say(&format!("The second factor of {} is removed; a new one is set up at the next log-in.", staff.name));
    } else if second_factor {
        say(&format!("{} had no second factor.", staff.name));
    }
    let lasts = match kind {
        InvitationKind::Reset => "24 hours",
        InvitationKind::Invitation => "seven days",
    };
    say(&format!("Every session of {} has ended. A new password is chosen here, once, within {lasts}:", staff.name));
    say(&format!("{origin}/desk/welcome/{token}"));
    Ok(())
}

/// That nobody has this address, and who may be meant.
async fn nobody(newsroom: &Newsroom, email: &str) -> CommandError {
    let staff = match newsroom.store().reader().staff().await {
        Ok(staff) => staff,
        Err(cause) => return cause.into(),
    };
    let admins: Vec<String> =
        staff.into_iter().filter(|member| member.role == Role::Admin).map(|member| member.email).collect();
    if admins.is_empty() {
        return CommandError::wrong_use(format_args!(
            "nobody has the mail address {email}, and there is no administrator yet; add one with: marbre staff add"
        ));
    }
    CommandError::wrong_use(format_args!(
        "nobody has the mail address {email}; the administrators are {}",
        admins.join(", ")
    ))
}
