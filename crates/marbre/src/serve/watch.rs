//! Deadlines of connections, kept without a timer for each: every connection notes what it is at and since when, and
//! one task looks at all of them twice a second.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU8, AtomicU32, AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::task::AbortHandle;

/// How often all connections are looked at.
const TICK: Duration = Duration::from_millis(500);
/// Ticks in a second.
const SECOND: u32 = 2;

/// How long a connection may take for each part of its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// Until the first byte, and then until the whole header of a request is there.
    pub header: Duration,
    /// Between an answer and the next request.
    pub idle: Duration,
    /// For working out an answer, once the request has come.
    pub answer: Duration,
    /// For a reader who takes less than 1 KB a second of what is sent.
    pub stalled: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            header: Duration::from_secs(10),
            idle: Duration::from_secs(60),
            answer: Duration::from_secs(40),
            stalled: Duration::from_secs(20),
        }
    }
}

/// What a connection is at.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Stage {
    /// Nothing has come yet, or part of a request.
    Asking,
    /// A request is being answered.
    Answering,
    /// The last request has been answered.
    Resting,
}

/// One connection's notes about itself.
pub struct Watch {
    ticks: Arc<AtomicU32>,
    stage: AtomicU8,
    since: AtomicU32,
    /// Under way at once: more than one only with HTTP/2.
    requests: AtomicU32,
    http2: AtomicBool,
    /// The other side does not take what is sent to it.
    blocked: AtomicBool,
    written: AtomicU64,
}

impl Watch {
    fn new(ticks: Arc<AtomicU32>) -> Self {
        let since = AtomicU32::new(ticks.load(Ordering::Relaxed));
        Self {
            ticks,
            stage: AtomicU8::new(Stage::Asking as u8),
            since,
            requests: AtomicU32::new(0),
            http2: AtomicBool::new(false),
            blocked: AtomicBool::new(false),
            written: AtomicU64::new(0),
        }
    }

    fn enter(&self, stage: Stage) {
        self.stage.store(stage as u8, Ordering::Relaxed);
        self.since.store(self.ticks.load(Ordering::Relaxed), Ordering::Relaxed);
    }

    /// Bytes have come.
    pub fn read(&self) {
        // With HTTP/2 bytes may be mere housekeeping: there only a whole request counts.
        if self.stage.load(Ordering::Relaxed) == Stage::Resting as u8 && !self.http2.load(Ordering::Relaxed) {
            self.enter(Stage::Asking);
        }
    }

    /// So many bytes have been taken by the system.
    pub fn wrote(&self, bytes: usize) {
        self.blocked.store(false, Ordering::Relaxed);
        self.written.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    /// The system takes no more bytes for now.
    pub fn is_blocked(&self) {
        self.blocked.store(true, Ordering::Relaxed);
    }

    /// A whole request is there.
    pub fn asked(&self, http2: bool) {
        self.requests.fetch_add(1, Ordering::Relaxed);
        if http2 {
            self.http2.store(true, Ordering::Relaxed);
        }
        self.enter(Stage::Answering);
    }

    /// The body of a request comes as fast as it must: its answer is waited for from now on.
    pub fn comes(&self) {
        if self.stage.load(Ordering::Relaxed) == Stage::Answering as u8 {
            self.enter(Stage::Answering);
        }
    }

    /// Its answer is ready to be sent.
    pub fn answered(&self) {
        if self.requests.fetch_sub(1, Ordering::Relaxed) == 1 {
            self.enter(Stage::Resting);
        }
    }

    fn is_overdue(&self, now: u32, deadlines: &Deadlines) -> bool {
        let limit = match self.stage.load(Ordering::Relaxed) {
            stage if stage == Stage::Asking as u8 => deadlines.header,
            stage if stage == Stage::Answering as u8 => deadlines.answer,
            _ => deadlines.idle,
        };
        now.wrapping_sub(self.since.load(Ordering::Relaxed)) > ticks(limit)
    }
}

/// All connections.
pub struct Watchers {
    deadlines: Deadlines,
    ticks: Arc<AtomicU32>,
    connections: Mutex<Connections>,
}

#[derive(Default)]
struct Connections {
    next: u64,
    open: HashMap<u64, Open>,
}

struct Open {
    watch: Arc<Watch>,
    task: Option<AbortHandle>,
    /// Since when nothing, or next to nothing, was taken, and how much had been until then.
    stalled: Option<(u32, u64)>,
}

/// A connection's entry, which goes when this does.
pub struct Entry {
    watchers: Arc<Watchers>,
    id: u64,
    /// The connection's own notes.
    pub watch: Arc<Watch>,
}

impl Watchers {
    /// None yet.
    pub fn new(deadlines: Deadlines) -> Self {
        Self { deadlines, ticks: Arc::default(), connections: Mutex::default() }
    }

    /// A connection has been opened.
    pub fn open(self: &Arc<Self>) -> Entry {
        let watch = Arc::new(Watch::new(self.ticks.clone()));
        let mut connections = self.lock();
        let id = connections.next;
        connections.next += 1;
        connections.open.insert(id, Open { watch: watch.clone(), task: None, stalled: None });
        Entry { watchers: self.clone(), id, watch }
    }

    /// This task serves that connection: it is what is ended when the connection is overdue.
    pub fn serve(&self, id: u64, task: AbortHandle) {
        if let Some(open) = self.lock().open.get_mut(&id) {
            open.task = Some(task);
        }
    }

    /// Ends overdue connections as long as it is polled: it never ends itself.
    pub async fn keep(self: Arc<Self>) {
        let mut interval = tokio::time::interval(TICK);
        interval.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
        loop {
            interval.tick().await;
            let now = self.ticks.fetch_add(1, Ordering::Relaxed).wrapping_add(1);
            for task in self.overdue(now) {
                task.abort();
            }
        }
    }

    fn overdue(&self, now: u32) -> Vec<AbortHandle> {
        let deadlines = &self.deadlines;
        let mut connections = self.lock();
        let overdue = connections.open.values_mut().filter_map(|open| {
            let stalls = open.stalls(now, deadlines);
            (stalls || open.watch.is_overdue(now, deadlines)).then(|| open.task.clone())
        });
        overdue.flatten().collect()
    }

    fn lock(&self) -> MutexGuard<'_, Connections> {
        self.connections.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    /// True when the other side has taken less than 1 KB a second for too long.
    fn stalls(&mut self, now: u32, deadlines: &Deadlines) -> bool {
        let written = self.watch.written.load(Ordering::Relaxed);
        if !self.watch.blocked.load(Ordering::Relaxed) {
            self.stalled = None;
            return false;
        }
        let (since, before) = *self.stalled.get_or_insert((now, written));
        let elapsed = now.wrapping_sub(since);
        if (written - before) > u64::from(elapsed / SECOND + 1) * 1024 {
            self.stalled = Some((now, written));
            return false;
        }
        elapsed > ticks(deadlines.stalled)
    }
}

impl Entry {
    /// The entry's number.
    pub const fn id(&self) -> u64 {
        self.id
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.watchers.lock().open.remove(&self.id);
    }
}

fn ticks(duration: Duration) -> u32 {
    u32::try_from(duration.as_millis() / TICK.as_millis()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn watchers() -> Arc<Watchers> {
        Arc::new(Watchers::new(Deadlines::default()))
    }

    /// Whether the connection would be ended at that second.
    fn ends_at(watchers: &Watchers, entry: &Entry, second: u32) -> bool {
        entry.watch.is_overdue(second * SECOND, &watchers.deadlines)
    }

    fn pass(watchers: &Watchers, second: u32) {
        watchers.ticks.store(second * SECOND, Ordering::Relaxed);
    }

    #[test]
    fn a_header_must_come_in_ten_seconds() {
        let watchers = watchers();
        let entry = watchers.open();
        assert!(!ends_at(&watchers, &entry, 10));
        assert!(ends_at(&watchers, &entry, 11));
        pass(&watchers, 9);
        // A byte now and then does not help.
        entry.watch.read();
        assert!(ends_at(&watchers, &entry, 11));
    }

    #[test]
    fn a_connection_may_rest_for_a_minute() {
        let watchers = watchers();
        let entry = watchers.open();
        entry.watch.asked(false);
        pass(&watchers, 5);
        entry.watch.answered();
        assert!(!ends_at(&watchers, &entry, 65));
        assert!(ends_at(&watchers, &entry, 66));
        pass(&watchers, 50);
        entry.watch.read();
        assert!(!ends_at(&watchers, &entry, 60));
        assert!(ends_at(&watchers, &entry, 61));
    }

    #[test]
    fn an_answer_is_waited_for_from_the_end_of_its_request_on() {
        let watchers = watchers();
        let entry = watchers.open();
        entry.watch.comes();
        pass(&watchers, 8);
        entry.watch.comes();
        assert!(ends_at(&watchers, &entry, 11), "a header that goes on coming helps nobody");
        entry.watch.asked(false);
        pass(&watchers, 45);
        entry.watch.comes();
        assert!(!ends_at(&watchers, &entry, 85));
        assert!(ends_at(&watchers, &entry, 86));
    }

    #[test]
    fn http2_pings_do_not_count_as_requests() {
        let watchers = watchers();
        let entry = watchers.open();
        entry.watch.asked(true);
        entry.watch.asked(true);
        pass(&watchers, 5);
        entry.watch.answered();
        assert!(!ends_at(&watchers, &entry, 40), "one request is still being answered");
        entry.watch.answered();
        pass(&watchers, 30);
        entry.watch.read();
        assert!(!ends_at(&watchers, &entry, 65));
        assert!(ends_at(&watchers, &entry, 66));
    }

    #[test]
    fn slow_readers_are_given_up_and_steady_ones_are_not() {
        let deadlines = Deadlines::default();
        let watchers = watchers();
        let slow = watchers.open();
        let steady = watchers.open();
        let ends = |entry: &Entry, tick| watchers.lock().open.get_mut(&entry.id).unwrap().stalls(tick, &deadlines);
        slow.watch.is_blocked();
        steady.watch.is_blocked();
        let mut ended = None;
        for tick in 0..100 {
            slow.watch.wrote(100);
            slow.watch.is_blocked();
            steady.watch.wrote(2000);
            steady.watch.is_blocked();
            assert!(!ends(&steady, tick), "a reader at 4 KB a second was given up at tick {tick}");
            if ends(&slow, tick) {
                ended.get_or_insert(tick);
            }
        }
        assert_eq!(ended, Some(20 * SECOND + 1));
    }

    #[test]
    fn entries_go_with_their_connection() {
        let watchers = watchers();
        let entry = watchers.open();
        assert_eq!(watchers.lock().open.len(), 1);
        drop(entry);
        assert_eq!(watchers.lock().open.len(), 0);
    }
}
