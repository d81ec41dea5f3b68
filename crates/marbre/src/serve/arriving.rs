//! A request on its way in. Its body may take as long as it needs while it goes on coming, since large photographs come over
//! slow lines; its answer is worked out within its time after that.

use super::watch::Watch;
use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use std::{
    pin::{Pin, pin},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};
use tokio::time::{Instant, timeout_at};

/// The least that must come of a body, in bytes a second.
const LEAST: u64 = 1024;

/// How a request comes in, as those see it who wait for its answer.
pub struct Pace {
    watch: Arc<Watch>,
    /// When its body last came as fast as it must; at first, when it began.
    kept: Mutex<Instant>,
    whole: AtomicBool,
}

impl Pace {
    /// A request that has begun.
    pub fn new(watch: Arc<Watch>) -> Arc<Self> {
        Arc::new(Self { watch, kept: Mutex::new(Instant::now()), whole: AtomicBool::new(false) })
    }

    fn kept(&self) -> Instant {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keeps(&self) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        self.watch.comes();
    }
}

/// What was not done in its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Late {
    /// The rest of the body did not come.
    Body,
    /// The answer was not worked out.
    Answer,
}

/// What comes of this work, which reads the body and works out the answer, if it takes no longer than `most` from the
/// moment on at which the body last came as fast as it must.
///
/// # Errors
/// [`Late`]
pub async fn in_time<T>(pace: &Pace, most: Duration, work: impl Future<Output = T>) -> Result<T, Late> {
    let mut work = pin!(work);
    loop {
        let kept = pace.kept();
        match timeout_at(kept + most, &mut work).await {
            Ok(done) => return Ok(done),
            Err(_) if pace.kept() > kept => {}
            Err(_) if pace.whole.load(Ordering::Relaxed) => return Err(Late::Answer),
            Err(_) => return Err(Late::Body),
        }
    }
}

/// A body that tells its [`Pace`] how it comes.
pub struct Arriving<B> {
    body: B,
    pace: Arc<Pace>,
    /// Since it last kept its pace, so much has come.
    since: Instant,
    bytes: u64,
}

impl<B: Body> Arriving<B> {
    /// This body, of a request that has begun.
    pub fn new(body: B, pace: Arc<Pace>) -> Self {
        pace.whole.store(body.is_end_stream(), Ordering::Relaxed);
        Self { body, since: pace.kept(), pace, bytes: 0 }
    }

    fn came(&mut self, bytes: usize) {
        self.bytes += bytes as u64;
        if self.bytes >= LEAST.saturating_mul(self.since.elapsed().as_secs().max(1)) {
            self.pace.keeps();
            (self.since, self.bytes) = (Instant::now(), 0);
        }
    }

    fn ended(&self) {
        if !self.pace.whole.swap(true, Ordering::Relaxed) {
            self.pace.keeps();
        }
    }
}

impl<B: Body<Data = Bytes> + Unpin> Body for Arriving<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        match &polled {
            Poll::Ready(Some(Ok(frame))) => {
                self.came(frame.data_ref().map_or(0, Bytes::len));
                if self.body.is_end_stream() {
                    self.ended();
                }
            }
            Poll::Ready(None) => self.ended(),
            Poll::Ready(Some(Err(_))) | Poll::Pending => {}
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::watch::{Deadlines, Watchers};
    use futures_util::stream;
    use http_body_util::{BodyExt as _, Full, StreamBody};
    use std::convert::Infallible;

    const MOST: Duration = Duration::from_secs(30);

    /// What becomes of a body of that many pieces of that size, one after each pause, and of an answer that takes so long.
    async fn of(pieces: u32, size: usize, pause: Duration, answer: Duration) -> Result<usize, Late> {
        let entry = Arc::new(Watchers::new(Deadlines::default())).open();
        let pace = Pace::new(entry.watch.clone());
        let pieces = stream::unfold(pieces, move |left| async move {
            tokio::time::sleep(pause).await;
            let piece = Ok::<_, Infallible>(Frame::data(Bytes::from(vec![0; size])));
            Some((piece, left.checked_sub(1)?))
        });
        let body = Arriving::new(StreamBody::new(Box::pin(pieces)), pace.clone());
        let work = async {
            let came = body.collect().await.unwrap().to_bytes().len();
            tokio::time::sleep(answer).await;
            came
        };
        in_time(&pace, MOST, work).await
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_may_take_as_long_as_it_goes_on_coming() {
        let (second, soon) = (Duration::from_secs(1), Duration::from_secs(2));
        assert_eq!(of(600, 20_000, second, soon).await, Ok(12_000_000), "ten minutes at 20 KB a second");
        assert_eq!(of(600, 1024, second, soon).await, Ok(600 * 1024), "as slow as may be");
        assert_eq!(of(20, 40_000, second * 25, soon).await, Ok(800_000), "a line that pauses again and again");
        assert_eq!(of(600, 20_000, second, MOST * 2).await, Err(Late::Answer), "an answer may not");
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_drips_is_given_up() {
        let second = Duration::from_secs(1);
        let begun = Instant::now();
        assert_eq!(of(100_000, 1, second / 2, second).await, Err(Late::Body), "a byte now and then");
        assert_eq!(begun.elapsed(), MOST);
        let begun = Instant::now();
        assert_eq!(of(u32::MAX, 500, second, second).await, Err(Late::Body), "half as fast as it must be");
        assert_eq!(begun.elapsed(), MOST);
        assert_eq!(of(2, 60_000, second * 31, second).await, Err(Late::Body), "nothing for too long");
    }

    #[tokio::test(start_paused = true)]
    async fn without_a_body_the_answer_alone_counts() {
        let entry = Arc::new(Watchers::new(Deadlines::default())).open();
        let pace = Pace::new(entry.watch.clone());
        let body = Arriving::new(Full::<Bytes>::default(), pace.clone());
        assert!(body.is_end_stream());
        assert_eq!(in_time(&pace, MOST, std::future::pending::<()>()).await, Err(Late::Answer));
    }
}
