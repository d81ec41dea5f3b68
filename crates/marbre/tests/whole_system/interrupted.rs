//! An import that is killed and started again ends as one in one go.

use crate::program::{done, found, marbre, shared};
use marbre_store::{
    OpenOptions, Store, imports::ImportKind, listing::EDITION, redirects::normal_path, testing::postgres_url,
};
use std::{
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

const ARTICLES: &str = "3000";

/// A newsroom, and where it is kept: `sqlite` or an address.
struct Place<'a> {
    folder: &'a Path,
    database: &'a str,
}

async fn all_of_it(place: &Place<'_>, links: &[String]) -> Vec<String> {
    let database = match place.database {
        "sqlite" => format!("sqlite:{}", place.folder.join("marbre.sqlite").display()),
        address => address.to_owned(),
    };
    let options = OpenOptions { database, media: place.folder.join("media"), connections: 2 };
    let store = Store::open(&options).await.unwrap();
    let (public, reader) = (store.public(), store.reader());
    let mut all: Vec<String> =
        reader.count_articles().await.unwrap().into_iter().map(|count| format!("{count:?}")).collect();
    for lang in ["fr", "en", "ar"].map(|lang| lang.parse().unwrap()) {
        let mut offset = 0;
        loop {
            let page = public.list(EDITION, &lang, offset, 1000).await.unwrap();
            if page.items.is_empty() {
                break;
            }
            offset += page.items.len() as u64;
            let ids: Vec<_> = page.items.iter().map(|listed| listed.id).collect();
            all.extend(page.items.iter().map(|listed| format!("{listed:?}")));
            let mut contents = public.contents(&ids).await.unwrap();
            contents.sort_by_key(|found| found.article.id);
            all.extend(contents.iter().map(|found| format!("{:?}", found.content)));
            for id in ids.iter().step_by(37) {
                all.push(format!("{:?}", public.comments(*id).await.unwrap()));
            }
        }
    }
    let source = reader.publication().await.unwrap().settings.former_sites.remove(0);
    let keys: Vec<String> = (1..=50_000).map(|number: u32| number.to_string()).collect();
    let mut records = reader.import_records(&source, ImportKind::Article, &keys).await.unwrap();
    records.sort_by(|one, other| one.key.cmp(&other.key));
    all.extend(records.iter().map(|record| format!("{record:?}")));
    let mut redirects = reader.redirects(links).await.unwrap();
    redirects.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(records.len() > 2000 && redirects.len() > 2000, "{} {}", records.len(), redirects.len());
    all.extend(redirects.iter().map(|redirect| format!("{redirect:?}")));
    store.close().await;
    all
}

/// The old addresses that an export names.
fn links(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap();
    let links = text.split("<link>").skip(1).filter_map(|rest| rest.split_once("</link>"));
    links.map(|(link, _)| normal_path(link)).collect()
}

fn import(place: &Place<'_>, file: &Path) -> Command {
    let mut command = marbre();
    command.env("MARBRE_DATABASE", place.database).arg("import").arg(place.folder).arg("wordpress").arg(file);
    command
}

async fn killed_at_any_moment(databases: [&str; 2]) {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("export.xml");
    let generator = shared("bench/gen_articles.py");
    done(Command::new("python3").arg(generator).args(["wxr", "--n", ARTICLES, "--lang", "mix", "--out"]).arg(&file));

    let links = links(&file);
    let [whole, cut] = [place.path().join("whole"), place.path().join("cut")];
    let whole = Place { folder: &whole, database: databases[0] };
    found(whole.folder, whole.database);
    done(&mut import(&whole, &file));
    let expected = all_of_it(&whole, &links).await;
    assert!(expected.len() > 5000, "only {} lines", expected.len());

    let cut = Place { folder: &cut, database: databases[1] };
    found(cut.folder, cut.database);
    let mut killed = 0;
    for milliseconds in [300, 700, 1100, 1500] {
        let mut child = import(&cut, &file).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        killed += u32::from(child.try_wait().unwrap().is_none());
        let _ = child.kill();
        child.wait().unwrap();
    }
    assert!(killed > 0, "no run was cut short");
    done(&mut import(&cut, &file));
    let found = all_of_it(&cut, &links).await;
    assert_eq!(found.len(), expected.len());
    let different = found.iter().zip(&expected).find(|(found, expected)| found != expected);
    assert_eq!(different, None);
}

#[tokio::test]
async fn killed_on_sqlite() {
    killed_at_any_moment(["sqlite", "sqlite"]).await;
}

#[tokio::test]
async fn killed_on_postgres() {
    let (Some(one), Some(other)) = (postgres_url().await.unwrap(), postgres_url().await.unwrap()) else { return };
    killed_at_any_moment([&one, &other]).await;
}
