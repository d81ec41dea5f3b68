//! `marbre serve`

use super::{CommandError, folder::no_publication};
use crate::{
    desk, door,
    fetch::{Fetcher, Reach},
    ledger::{self, Asker, WitnessDoor},
    log, pictures,
    serve::{Doors, serve, stop_signal},
    settings::{FILE, Settings, Typed, absolute, catalogue},
};
use futures_util::FutureExt as _;
use marbre_article::Moment;
use marbre_desk::{Desk, SampleAccount};
use marbre_newsroom::{Clock, Newsroom, Workbench};
use marbre_site::Site;
use marbre_store::{Store, StoreError, log_files::LogFiles};
use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, SystemTime},
};
use tokio::{net::TcpListener, time::MissedTickBehavior};

/// What `marbre serve` is given.
#[derive(clap::Args)]
pub struct Arguments {
    /// The publication's folder
    pub dir: PathBuf,
    /// The address and port to listen on, above that of the settings
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<String>,
    /// For trying out: nobody needs a second factor to log in
    #[arg(long)]
    pub development: bool,
    /// Accounts that the log-in page offers.
    #[arg(skip)]
    pub sample_accounts: Vec<SampleAccount>,
}

/// Serves until it is asked to stop.
pub async fn run(arguments: Arguments) -> Result<(), CommandError> {
    let folder = absolute(&arguments.dir);
    let mut typed = Typed::read(&folder, std::env::vars())?;
    if let Some(listen) = arguments.listen {
        typed.set(catalogue::LISTEN, listen, "--listen".into());
    }
    let mut settings = Settings::new(&folder, &typed).map_err(CommandError::wrong_use)?;
    log::begin(&settings.log);
    let stop = stop_signal()?;
    let store = Store::open(&settings.store).await.map_err(|cause| match cause {
        StoreError::Missing { .. } if !folder.join(FILE).is_file() => no_publication(&folder),
        other => other.into(),
    })?;
    let publication = store.public().publication().await.map_err(|cause| match cause {
        StoreError::Missing { .. } => no_publication(&folder),
        other => other.into(),
    })?;
    let listener = TcpListener::bind(settings.listen)
        .await
        .map_err(|cause| CommandError::failed(format_args!("cannot listen on {}: {cause}", settings.listen)))?;
    let listen = listener.local_addr()?;
    if typed.get(catalogue::URL).is_none() {
        settings.site.origin = format!("http://{listen}");
        settings.desk.origin = settings.site.origin.clone();
    }
    let clock: Clock = Arc::new(now);
    let keys = ledger::settle(&folder, &typed, &store, Some(ledger::host_of(&settings.site.origin).to_owned()))?;
    ledger::complete(&store, &clock, |entered| tracing::info!(entered, "older versions enter the public record"))
        .await?;
    let files = Arc::new(LogFiles::in_folder(&folder.join(ledger::FOLDER)));
    let reach = if arguments.development { Reach::Any } else { Reach::Public };
    let fetcher = Fetcher::new(reach).map_err(CommandError::failed)?;
    let asker = Asker::new(store.clone(), files.clone(), settings.witnesses, fetcher, clock.clone());
    let witness = match settings.watched.is_empty() {
        true => None,
        false => Some(WitnessDoor::new(store.clone(), keys.witness()?, settings.watched, clock.clone())),
    };
    ledger::announce(&files, &keys, &asker, witness.is_some())?;
    settings.desk.relaxed = arguments.development;
    settings.desk.sample_accounts = arguments.sample_accounts;
    let newsroom = Newsroom::new(store.clone(), clock.clone());
    let site = Site::new(&store, settings.site, clock.clone())?;
    let site = site.with_log(files.clone()).decoding_in_turn(newsroom.decoder());
    let site = door::open(site, newsroom.clone(), &folder).map_err(CommandError::failed)?;
    let desk = desk::open(&site, newsroom.clone(), settings.desk).map_err(CommandError::failed)?;
    tracing::info!(%listen, url = site.options.origin, "{} is open to readers", publication.settings.name);
    let timer = tokio::spawn(publish_by_the_clock(newsroom.clone(), desk.clone()));
    let keeper = tokio::spawn(ledger::keep(store.clone(), files, keys, clock, asker));
    let pictures = tokio::spawn(pictures::keep(newsroom, Workbench::start()?, pictures::LOOK));
    let cut_off = serve(listener, Doors { site, desk: Some(desk), witness }, settings.serve, stop).await?;
    timer.abort();
    keeper.abort();
    pictures.abort();
    store.close().await;
    tracing::info!(cut_off, "stopped");
    Ok(())
}

/// Publishes what is scheduled, each at its time.
async fn publish_by_the_clock(newsroom: Newsroom, desk: Desk) {
    let weigher = move |id, content| {
        let desk = desk.clone();
        async move { desk.weigh(id, content).await }.boxed()
    };
    let mut ticks = tokio::time::interval(Duration::from_secs(1));
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut in_trouble = false;
    loop {
        ticks.tick().await;
        let done = match newsroom.publish_due(&weigher).await {
            Ok(done) => done,
            Err(cause) => {
                // Said once, not every second.
                if !std::mem::replace(&mut in_trouble, true) {
                    tracing::error!(%cause, "could not look for what is due");
                }
                continue;
            }
        };
        in_trouble = false;
        for (article, result) in done {
            match result {
                Ok(version) => tracing::info!(%article, version, "published at its time"),
                Err(cause) => tracing::error!(%article, %cause, "could not be published at its time"),
            }
        }
    }
}

/// The time of this machine.
pub fn now() -> Moment {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
