//! Where pictures are made: one thread of the lowest priority, so that readers come first and one core at most is busy.

use std::{io, sync::mpsc, thread};
use tokio::sync::oneshot;

/// The lowest priority that a thread can have.
const LOWEST: i32 = 19;

type Work = Box<dyn FnOnce() + Send>;

/// The thread, as those see it who give it work. It ends when the last of them goes.
#[derive(Clone)]
pub struct Workbench {
    work: mpsc::Sender<Work>,
}

impl Workbench {
    /// Starts the thread with the lowest priority.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start() -> io::Result<Self> {
        Self::of_priority(LOWEST)
    }

    /// Starts the thread with that priority: 0 is that of everything else, 19 the lowest.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn of_priority(priority: i32) -> io::Result<Self> {
        let (work, given) = mpsc::channel::<Work>();
        thread::Builder::new().name("pictures".into()).spawn(move || {
            // On Linux this is of the thread alone. Where it cannot be had, pictures are made all the same.
            if let Err(cause) = rustix::process::setpriority_process(None, priority) {
                tracing::debug!(%cause, "pictures are made with the priority of everything else");
            }
            for work in given {
                work();
            }
        })?;
        Ok(Self { work })
    }

    /// Does this work when its turn comes; nothing when it stopped half way.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let (answer, answered) = oneshot::channel();
        let work = Box::new(move || {
            // Who asked may have gone.
            let _ = answer.send(std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).ok());
        });
        self.work.send(work).ok()?;
        answered.await.ok().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn work_is_done_in_turn_and_a_failure_ends_nothing() {
        let bench = Workbench::start().unwrap();
        assert_eq!(bench.run(|| 6 * 7).await, Some(42));
        let broken: Option<u8> = bench.run(|| [1_u8][std::hint::black_box(3)]).await;
        assert_eq!(broken, None);
        assert_eq!(bench.run(|| thread::current().name().map(str::to_owned)).await, Some(Some("pictures".into())));
    }
}
