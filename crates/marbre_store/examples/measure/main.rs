//! How fast the store is: fills one on each engine, then reads as readers do, or as people at the desk.
//!
//! `cargo run --release -p marbre_store --example measure -- readers|desk [COUNT] [sqlite|postgres]`
#![expect(clippy::print_stdout, reason = "its purpose is to print")]

mod desk;
mod readers;
mod room;

use marbre_store::{StoreError, testing::TestStore};

/// Who reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Readers,
    Desk,
}

async fn measure(who: Who, store: TestStore, count: u64) -> Result<(), StoreError> {
    match who {
        Who::Readers => readers::measure(&store, count).await?,
        Who::Desk => desk::measure(&store, count).await?,
    }
    store.remove().await
}

#[tokio::main]
async fn main() -> Result<(), StoreError> {
    let mut arguments = std::env::args().skip(1);
    let who = match arguments.next().as_deref() {
        Some("readers") => Who::Readers,
        Some("desk") => Who::Desk,
        _ => {
            println!("measure readers|desk [COUNT] [sqlite|postgres]");
            return Ok(());
        }
    };
    let count = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(100_000);
    let only = arguments.next();
    if only.as_deref() != Some("postgres") {
        println!("SQLite, {count} articles");
        measure(who, TestStore::sqlite().await?, count).await?;
    }
    if only.as_deref() == Some("sqlite") {
        return Ok(());
    }
    if let Some(store) = TestStore::postgres().await? {
        println!("PostgreSQL, {count} articles");
        measure(who, store, count).await?;
    }
    Ok(())
}
