//! `marbre demo`

use super::{
    CommandError,
    init::{prepare, write_settings},
    serve,
    terminal::say,
};
use crate::{
    demo, log,
    settings::{FILE, absolute},
};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// What `marbre demo` is given.
#[derive(clap::Args)]
pub struct Arguments {
    /// The address and port to listen on
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The folder of the demo; what is in it already is kept
    #[arg(long, value_name = "DIR", default_value = "marbre-demo")]
    data: PathBuf,
}

/// Fills a newsroom, unless it was filled before, and serves it.
pub async fn run(arguments: Arguments) -> Result<(), CommandError> {
    log::begin_quietly();
    let folder = absolute(&arguments.data);
    if folder.join(FILE).is_file() {
        say(&format!("The demo newspaper in {} is as you left it.", folder.display()));
    } else {
        say("Filling the demo newspaper: a minute at most…");
        fill(&folder, &arguments.listen.to_string()).await?;
    }
    let listen = arguments.listen;
    say(&format!(
        "\n  Le Rivage, in French    http://{listen}/fr/\n  The Shore, in English   http://{listen}/en/\n  \
         الساحل, in Arabic       http://{listen}/ar/\n  The desk, for the staff http://{listen}/desk/\n\nPress Ctrl-C to stop; start again with the same command. \
         All of it is in {}.\n",
        folder.display()
    ));
    let listen = Some(listen.to_string());
    serve::run(serve::Arguments { dir: folder, listen, development: true, sample_accounts: demo::accounts() }).await
}

/// Fills the newspaper beside its place and moves it there when it is whole, so that a filling that was cut short
/// leaves nothing half done.
async fn fill(folder: &Path, listen: &str) -> Result<(), CommandError> {
    let beside = folder.with_extension("filling");
    if beside.exists() {
        std::fs::remove_dir_all(&beside)?;
    }
    let newsroom = prepare(&beside, None).await?;
    newsroom.store().name_publication(listen);
    demo::fill(&newsroom).await.map_err(|cause| CommandError::failed(format_args!("{cause:#}")))?;
    newsroom.store().close().await;
    write_settings(&beside, None)?;
    if folder.exists() {
        // Only an empty folder gives way.
        std::fs::remove_dir(folder)
            .map_err(|cause| CommandError::wrong_use(format_args!("{} is in use: {cause}", folder.display())))?;
    }
    std::fs::rename(&beside, folder)?;
    Ok(())
}
