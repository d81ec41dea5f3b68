//! Writing a comment: the form, what is refused and how, and that nobody gets another's page.

use crate::newsroom::{Answer, NOW, Newsroom, article, lang};
use futures_util::future::BoxFuture;
use marbre_article::Moment;
use marbre_site::door::{CommentDoor, Problem, SentComment, Taken};
use marbre_store::articles::Comments;
use std::sync::{Arc, Mutex, atomic::Ordering};

const PAGE: &str = "/fr/2026/05/article-1/comments";

/// Remembers what comes, and refuses when it is told to.
#[derive(Default)]
struct Behind {
    received: Mutex<Vec<SentComment>>,
    problem: Mutex<Option<Problem>>,
}

impl CommentDoor for Behind {
    fn receive(&self, comment: SentComment) -> BoxFuture<'_, Result<Option<Taken>, Problem>> {
        let problem = *self.problem.lock().unwrap();
        if problem.is_none() {
            self.received.lock().unwrap().push(comment);
        }
        Box::pin(async move { problem.map_or(Ok(Some(Taken::Waits)), Err) })
    }
}

async fn open() -> (Newsroom, Arc<Behind>) {
    let behind = Arc::new(Behind::default());
    (Newsroom::with_door(behind.clone()).await, behind)
}

fn token(answer: &Answer) -> String {
    let (_, rest) = answer.text().split_once("name=token value=\"").expect("a form with a token");
    rest.split('"').next().unwrap().to_owned()
}

fn wait(newsroom: &Newsroom, milliseconds: i64) {
    newsroom.now.fetch_add(milliseconds, Ordering::SeqCst);
}

#[tokio::test]
async fn a_comment_goes_through_the_door_once() {
    let (newsroom, behind) = open().await;
    let page = newsroom.get(PAGE).await;
    assert_eq!((page.status.as_u16(), page.header("cache-control")), (200, "private, no-cache"));
    assert_eq!(page.header("etag"), "");
    let (one, other) = (token(&page), token(&newsroom.get(PAGE).await));
    assert_ne!(one, other, "each reader has a form of their own");
    wait(&newsroom, 4_000);
    let form = format!("to=&name=N%C3%A9ma&text=Merci+%3Cb%3E&website=&token={one}");
    let answer = newsroom.post(PAGE, &form).await;
    assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (303, "no-store"));
    assert_eq!(answer.header("location"), format!("{PAGE}?said=1#said"));
    assert_eq!(newsroom.post(PAGE, &form).await.status, 303);
    {
        let received = behind.received.lock().unwrap();
        assert_eq!((received[0].typed.name.as_str(), received[0].typed.text.as_str()), ("Néma", "Merci <b>"));
        assert_eq!(received[0].article, article(1, "fr", "article-1").article.id);
        assert_eq!(received[0].id, received[1].id, "sent again after a lost answer");
    }
    let said = newsroom.get(&format!("{PAGE}?said=1")).await;
    assert!(said.text().contains("id=said role=status"));
    assert_eq!((said.header("cache-control"), said.header("etag")), ("no-store", ""));
    assert!(!newsroom.get(PAGE).await.text().contains("id=said"), "nobody else is thanked");
    assert!(token(&said).len() > 30, "the next comment needs no other page");
}

#[tokio::test]
async fn what_was_typed_is_given_back_with_what_is_wrong() {
    let (newsroom, behind) = open().await;
    let token = token(&newsroom.get(PAGE).await);
    let form =
        |name: &str, more: &str| format!("name={name}&text=Bonjour%0D%0A%22%3C%2Ftextarea%3E&token={token}&{more}");
    let given_back = |answer: &Answer, status: u16, key: &str| {
        assert_eq!(answer.status, status, "{key}");
        assert!(
            answer.text().contains("Bonjour\n&#34;&lt;/textarea&gt;</textarea>")
                || answer.text().contains("Bonjour\n&quot;&lt;/textarea&gt;</textarea>"),
            "{key}: {}",
            answer.text()
        );
        let words = newsroom.site.words.of(&lang("fr"));
        assert!(answer.text().contains(&words.say(key, &[])), "{key}");
        assert_eq!(answer.header("cache-control"), "no-store", "{key}");
    };
    given_back(&newsroom.post(PAGE, &form("Awa", "")).await, 422, "comment-problem-soon");
    wait(&newsroom, 4_000);
    given_back(&newsroom.post(PAGE, &form("Awa", "website=x")).await, 422, "comment-problem-trap");
    let forged = form("Awa", "").replace(&token, "1.2.3");
    given_back(&newsroom.post(PAGE, &forged).await, 422, "comment-problem-old");
    *behind.problem.lock().unwrap() = Some(Problem::Name);
    let answer = newsroom.post(PAGE, &form("%22x", "")).await;
    given_back(&answer, 422, "comment-problem-name");
    assert!(answer.text().contains("aria-invalid=true aria-describedby=problem"));
    *behind.problem.lock().unwrap() = Some(Problem::Unavailable);
    let answer = newsroom.post(PAGE, &form("Awa", "")).await;
    given_back(&answer, 503, "comment-problem-unavailable");
    assert_eq!(answer.header("retry-after"), "60");
    *behind.problem.lock().unwrap() = Some(Problem::Banned(Moment(NOW.0 + 86_400_000)));
    let answer = newsroom.post(PAGE, &form("Awa", "")).await;
    assert!(answer.status == 403 && answer.text().contains("13 mai 2026"), "{}", answer.text());
    *behind.problem.lock().unwrap() = None;
    for _ in 0..2 {
        assert_eq!(newsroom.post(PAGE, &form("Awa", "")).await.status, 303);
    }
    let answer = newsroom.post(PAGE, &form("Awa", "")).await;
    given_back(&answer, 429, "comment-problem-many");
    assert_eq!(answer.header("retry-after"), "60");
    assert_eq!(behind.received.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn only_open_articles_have_forms_and_only_comments_are_posted() {
    let (newsroom, behind) = open().await;
    let mut closed = article(4, "fr", "ferme");
    closed.article.comments = Comments::Closed;
    newsroom.publish(closed).await;
    let page = newsroom.get("/fr/2026/05/ferme/comments").await;
    assert!(!page.text().contains("<textarea") && !page.header("etag").is_empty(), "kept like any page");
    let answer = newsroom.post("/fr/2026/05/ferme/comments", "name=x&text=Bonjour&token=x").await;
    assert!(answer.status == 403 && answer.text().contains("Bonjour</textarea>"));
    for (path, status) in [("/fr/", 405), ("/fr/2026/05/article-1", 405), ("/fr/2026/05/rien/comments", 404)] {
        assert_eq!(newsroom.post(path, "name=x").await.status, status, "{path}");
    }
    let large = format!("name=x&text={}", "x".repeat(70_000));
    assert_eq!(newsroom.post(PAGE, &large).await.status, 413);
    assert_eq!(newsroom.ask("POST", PAGE, &[("content-type", "text/plain")]).await.status, 415);
    assert!(behind.received.lock().unwrap().is_empty());
    let plain = Newsroom::open().await;
    assert!(!plain.get(PAGE).await.text().contains("<textarea"));
    assert_eq!(plain.post(PAGE, "name=x").await.status, 405);
}
