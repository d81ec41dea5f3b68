//! What became of the items of a batch that were not kept as articles, counted.

use super::super::{Summary, keep::Kept, report::Tally};

/// Counts of one batch.
#[derive(Debug, Clone, Copy, Default)]
pub(in super::super) struct Tallies {
    pub(super) articles: Tally,
    pub(super) pages: Tally,
    pub(super) images: Tally,
    pub(super) comments: Tally,
    pub(super) others: Tally,
}

impl Tallies {
    /// Adds this batch, and what was kept of it, to the summary.
    pub(super) fn add_to(&self, summary: &mut Summary, kept: &Kept) {
        for (into, tallies) in [
            (&mut summary.articles, [&self.articles, &kept.articles]),
            (&mut summary.pages, [&self.pages, &kept.pages]),
        ] {
            tallies.into_iter().for_each(|tally| add(into, tally));
        }
        add(&mut summary.images, &self.images);
        add(&mut summary.comments, &self.comments);
        add(&mut summary.others, &self.others);
        summary.comments.kept += kept.comments;
        summary.redirects += kept.redirects;
    }
}

fn add(into: &mut Tally, tally: &Tally) {
    into.kept += tally.kept;
    into.changed += tally.changed;
    into.unchanged += tally.unchanged;
    into.skipped += tally.skipped;
}
