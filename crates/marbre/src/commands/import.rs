//! `marbre import`

use super::{
    CommandError, folder,
    terminal::{complain, say},
};
use crate::log;
use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressStyle};
use marbre_newsroom::import::{Arrive, ImportError, ImportOptions, Progress, Report, Standing, Summary, Tally};
use std::{
    fs::File,
    io::{BufWriter, IsTerminal as _},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// What `marbre import` is given.
#[derive(clap::Args)]
pub struct Arguments {
    /// The publication's folder
    dir: PathBuf,
    /// What the files are
    #[arg(value_enum)]
    from: From,
    /// The files; several files of one export belong together
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How articles arrive; an export's keep their state and a captured page is a draft, if nothing is said
    #[arg(long = "as", value_enum)]
    arrive: Option<As>,
    /// Where the images are: a folder, or a .zip, .tar or .tar.gz of one
    #[arg(long, value_name = "DIR")]
    media: Option<PathBuf>,
    /// Posts of this type of the site's own are articles too (the report names those that it met)
    #[arg(long, value_name = "TYPE", value_delimiter = ',')]
    as_articles: Vec<String>,
    /// Where to write a full report, as JSON
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum From {
    /// Exports of a WordPress site (Tools > Export > All content)
    Wordpress,
    /// Saved pages or copied texts, an article each
    Capture,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum As {
    /// All as drafts
    Draft,
    /// Published, if they were
    Published,
}

/// Imports, and says what became of everything.
pub async fn run(arguments: Arguments) -> Result<(), CommandError> {
    log::begin_quietly();
    let newsroom = folder::open(&arguments.dir).await?;
    let unfinished = arguments.report.as_ref().map(|path| path.with_extension("unfinished"));
    let report = match &unfinished {
        Some(path) => Report::new(Some(Box::new(BufWriter::new(create(path)?)))),
        None => Report::new(None),
    };
    let arrive = match (arguments.arrive, arguments.from) {
        (Some(As::Draft), _) | (None, From::Capture) => Arrive::AsDrafts,
        (Some(As::Published), _) | (None, From::Wordpress) => Arrive::AsTheyWere,
    };
    let options = ImportOptions { arrive, media: arguments.media, as_articles: arguments.as_articles };
    let progress = Arc::new(Watcher::new());
    let summary = match arguments.from {
        From::Wordpress => newsroom.import_wordpress(&arguments.files, &options, report, progress.clone()).await,
        From::Capture => newsroom.import_captures(&arguments.files, &options, report, progress.clone()).await,
    };
    progress.done();
    newsroom.store().close().await;
    if let Ok(summary) = &summary {
        tell(summary);
    }
    // It takes its name only when it is whole; it is, too, when the import stopped and it says why.
    if let (Some(unfinished), Some(path)) = (unfinished, arguments.report)
        && !matches!(summary, Err(ImportError::Report(_)))
    {
        match std::fs::rename(&unfinished, &path) {
            Ok(()) => say(&format!("The full report is in {}.", path.display())),
            Err(cause) => complain(&format!("marbre: the report stayed in {}: {cause}", unfinished.display())),
        }
    }
    summary?;
    Ok(())
}

fn create(path: &Path) -> Result<File, CommandError> {
    File::create(path).map_err(|cause| CommandError::failed(format_args!("cannot write {}: {cause}", path.display())))
}

/// Shows how far an import has come: a bar on a terminal, a line now and then elsewhere.
struct Watcher {
    bar: Option<ProgressBar>,
    last: Mutex<(String, Instant)>,
}

impl Watcher {
    fn new() -> Self {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::new(0);
            if let Ok(style) = ProgressStyle::with_template("{msg:28} {wide_bar} {bytes}/{total_bytes} {eta}") {
                bar.set_style(style);
            }
            bar
        });
        Self { bar, last: Mutex::new((String::new(), Instant::now())) }
    }

    fn done(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

impl Progress for Watcher {
    fn phase(&self, name: &str) {
        name.clone_into(&mut self.last.lock().unwrap_or_else(PoisonError::into_inner).0);
        match &self.bar {
            Some(bar) => bar.set_message(name.to_owned()),
            None => complain(name),
        }
    }

    fn at(&self, standing: Standing) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        match &self.bar {
            Some(bar) => {
                bar.set_length(standing.bytes_total);
                bar.set_position(standing.bytes_read);
                if standing.articles > 0 {
                    bar.set_message(format!("{}: {}", last.0, HumanCount(standing.articles)));
                }
            }
            None if last.1.elapsed() > Duration::from_secs(5) => {
                last.1 = Instant::now();
                let (read, total) = (HumanBytes(standing.bytes_read), HumanBytes(standing.bytes_total));
                complain(&format!("{}: {} articles, {read} of {total}", last.0, standing.articles));
            }
            None => {}
        }
    }
}

/// The summary, for people.
fn tell(summary: &Summary) {
    let rows = [
        ("articles", summary.articles),
        ("pages", summary.pages),
        ("comments", summary.comments),
        ("images", summary.images),
        ("sections", summary.sections),
        ("topics", summary.topics),
        ("bylines", summary.bylines),
        ("other things", summary.others),
    ];
    say(&format!("{:14}{:>10}{:>10}{:>11}{:>10}", "", "kept", "changed", "unchanged", "skipped"));
    for (name, Tally { kept, changed, unchanged, skipped }) in rows {
        let [kept, changed, unchanged, skipped] =
            [kept, changed, unchanged, skipped].map(|number| HumanCount(number).to_string());
        say(&format!("{name:14}{kept:>10}{changed:>10}{unchanged:>11}{skipped:>10}"));
    }
    say(&format!("{} old addresses lead to the new ones.", HumanCount(summary.redirects)));
    let mut reasons: Vec<_> = summary.reasons.iter().collect();
    reasons.sort_by_key(|(_, reason)| std::cmp::Reverse(reason.times));
    if !reasons.is_empty() {
        say("\nWhat did not come over as it was, and why:");
    }
    for (words, reason) in reasons.iter().take(40) {
        say(&format!("{:>8}  {words}", HumanCount(reason.times).to_string()));
        for example in &reason.examples {
            say(&format!("          {example}"));
        }
    }
    if reasons.len() > 40 {
        say(&format!("          and {} further reasons: see --report FILE", reasons.len() - 40));
    }
}
