//! The background worker that makes the lasting forms: one thread, the lowest priority, one page after another.

use super::kept::Kept;
use std::{
    sync::{
        Arc, Weak,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

/// So many pages wait at most. Others ask again when they are next served.
const WAITING: usize = 4096;

/// Where pages are handed in for their lasting forms.
pub struct Lasting {
    queue: SyncSender<Weak<Kept>>,
}

impl Lasting {
    /// Starts the worker; it ends when this is dropped. Without a thread to be had, pages keep their quick forms.
    pub fn start() -> Self {
        let (queue, pages) = sync_channel(WAITING);
        if let Err(cause) = thread::Builder::new().name("lasting-forms".into()).spawn(move || work(&pages)) {
            tracing::warn!(%cause, "no thread for lasting forms: pages stay in their quick ones");
        }
        Self { queue }
    }

    /// Sees that this page gets its lasting forms. Quick, and does nothing the second time.
    pub fn ask(&self, page: &Arc<Kept>) {
        if page.claim_lasting() && self.queue.try_send(Arc::downgrade(page)).is_err() {
            page.release_lasting();
        }
    }
}

fn work(pages: &Receiver<Weak<Kept>>) {
    step_back();
    while let Ok(page) = pages.recv() {
        // What has been forgotten or changed meanwhile is not worth it.
        if let Some(page) = page.upgrade()
            && page.stamp.is_fresh()
        {
            page.make_lasting();
        }
    }
}

#[cfg(target_os = "linux")]
fn step_back() {
    // On Linux this is the calling thread's own priority.
    if let Err(cause) = rustix::process::setpriority_process(None, 19) {
        tracing::debug!(%cause, "lasting forms are made at normal priority");
    }
}

#[cfg(not(target_os = "linux"))]
fn step_back() {}
