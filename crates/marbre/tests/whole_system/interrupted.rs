//! An import that is killed and started again ends as one in one go.

use crate::program::{done, found, marbre, shared};
use marbre_store::{OpenOptions, Store, listing::EDITION};
use std::{
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

const ARTICLES: &str = "3000";

async fn all_of_it(folder: &Path) -> Vec<String> {
    let options = OpenOptions {
        database: format!("sqlite:{}", folder.join("marbre.sqlite").display()),
        media: folder.join("media"),
        connections: 2,
    };
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
    store.close().await;
    all
}

fn import(folder: &Path, file: &Path) -> Command {
    let mut command = marbre();
    command.arg("import").arg(folder).arg("wordpress").arg(file);
    command
}

#[tokio::test]
async fn killed_at_any_moment() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("export.xml");
    let generator = shared("bench/gen_articles.py");
    done(Command::new("python3").arg(generator).args(["wxr", "--n", ARTICLES, "--lang", "mix", "--out"]).arg(&file));

    let whole = place.path().join("whole");
    found(&whole, "sqlite");
    done(&mut import(&whole, &file));
    let expected = all_of_it(&whole).await;
    assert!(expected.len() > 5000, "only {} lines", expected.len());

    let cut = place.path().join("cut");
    found(&cut, "sqlite");
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
    let found = all_of_it(&cut).await;
    assert_eq!(found.len(), expected.len());
    let different = found.iter().zip(&expected).find(|(found, expected)| found != expected);
    assert_eq!(different, None);
}
