//! Asking for a new password: by mail, if the desk can send any; else by a colleague's link.

use super::problems;
use crate::{Call, DeskError, Peer, answer};
use axum::response::Response;
use marbre_words::Argument;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct View {
    mail: bool,
    email: String,
    problem: Option<String>,
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    page(call, String::new(), None)
}

fn page(call: &Call, email: String, problem: Option<String>) -> Result<Response, DeskError> {
    call.page("forgotten.html", &View { mail: call.desk.postman.is_some(), email, problem })
}

#[derive(Deserialize)]
struct Form {
    email: String,
}

pub(super) async fn ask(call: &Call) -> Result<Response, DeskError> {
    let Form { email } = call.form()?;
    let peer = call.parts.extensions.get::<Peer>().map(|peer| peer.0);
    if let Err(error) = call.desk.newsroom.ask_for_reset(&email, peer).await {
        return problems::on_page(call, error, |words| std::future::ready(page(call, email, Some(words)))).await;
    }
    let desk = call.desk.clone();
    let publication = call.publication.settings.name.clone();
    // Whether there is such an account is looked up after the answer, which therefore tells nothing.
    tokio::spawn(async move {
        let Some(postman) = &desk.postman else { return };
        let (staff, token) = match desk.newsroom.mail_link(&email).await {
            Ok(Some(found)) => found,
            Ok(None) => return,
            Err(cause) => return tracing::error!(%cause, "a link could not be made"),
        };
        let words = desk.words.desk(&staff.lang);
        let link = format!("{}/desk/welcome/{token}", desk.options.origin);
        let arguments = [
            ("name", Argument::Text(staff.name.as_str())),
            ("publication", Argument::Text(&publication)),
            ("link", Argument::Text(&link)),
        ];
        let part = |key: &str| words.say(key, &arguments);
        let text = format!(
            "{}\n\n{}\n\n{link}\n\n{}\n",
            part("account-mail-greeting"),
            part("account-mail-reset"),
            part("account-mail-ignore")
        );
        postman.send(&staff.email, &part("account-mail-subject"), text).await;
    });
    Ok(answer::see_other("/desk/login?done=account-done-mailed"))
}
