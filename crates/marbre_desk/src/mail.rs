//! Sending mail by the server that the settings name. Nobody waits for it.

use crate::DeskOptions;
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use std::time::Duration;

/// How long is waited before a mail is tried again.
const PAUSES: [Duration; 3] = [Duration::from_secs(5), Duration::from_secs(60), Duration::from_secs(600)];

/// Sends mail.
pub(crate) struct Postman {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Postman {
    /// Whoever sends mail by these settings; nobody if they name no server.
    pub(crate) fn of(options: &DeskOptions) -> Result<Option<Self>, String> {
        let Some(server) = &options.smtp else { return Ok(None) };
        let from = options.mail_from.as_deref().ok_or("a mail server is set, but not from whom mail comes")?;
        let from = from.parse().map_err(|cause| format!("“{from}” is no mail address: {cause}"))?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .map_err(|cause| format!("the mail server cannot be used: {cause}"))?
            .timeout(Some(Duration::from_secs(20)))
            .build();
        Ok(Some(Self { transport, from }))
    }

    /// Sends a mail; tries again a few times, and says in the log when it did not go.
    pub(crate) async fn send(&self, to: &str, subject: &str, text: String) {
        let Ok(to) = to.parse::<Mailbox>() else { return tracing::error!("a mail address cannot be written to") };
        let mail = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(text);
        let mail = match mail {
            Ok(mail) => mail,
            Err(cause) => return tracing::error!(%cause, "a mail could not be written"),
        };
        let mut pauses = PAUSES.into_iter();
        while let Err(cause) = self.transport.send(mail.clone()).await {
            match pauses.next() {
                Some(pause) => tokio::time::sleep(pause).await,
                None => return tracing::error!(%cause, "a mail could not be sent"),
            }
        }
    }
}
