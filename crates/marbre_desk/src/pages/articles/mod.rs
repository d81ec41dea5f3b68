//! One article at the desk: begun, written, moved on, compared, shown.

mod begin;
mod data;
mod edit;
mod fields;
mod findings;
mod history;
mod lead;
mod lists;
mod lock;
mod looks;
mod moves;
mod notes;
mod removal;
mod save;
mod sittings;
mod trouble;
pub(crate) mod weight;

use crate::{
    Call, DeskError,
    routes::{ARTICLE, Access, Route, routes},
};
use marbre_article::ArticleId;
use marbre_newsroom::rights::{self, Act, ArticleStanding, Subject};
use marbre_store::articles::Sheet;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/articles/new" Access::May(Act::Write) => begin::show;
        POST "/desk/articles/new" Access::May(Act::Write) => begin::begin;
        GET "/desk/articles/{id}" Access::May(Act::SeeArticles) => edit::show;
        POST "/desk/articles/{id}" Access::May(Act::Save) => fields::save [ARTICLE];
        POST "/desk/articles/{id}/save" Access::May(Act::Save) => save::save [ARTICLE];
        POST "/desk/articles/{id}/lead" Access::May(Act::Save) => lead::choose;
        POST "/desk/articles/{id}/lock" Access::May(Act::SeeArticles) => lock::hold;
        GET "/desk/articles/{id}/notes" Access::May(Act::SeeArticles) => notes::list;
        POST "/desk/articles/{id}/notes" Access::May(Act::Annotate) => notes::add;
        POST "/desk/articles/{id}/notes/{note}/resolve" Access::May(Act::Annotate) => notes::resolve;
        POST "/desk/articles/{id}/submit" Access::May(Act::Submit) => moves::submit;
        GET "/desk/articles/{id}/return" Access::May(Act::Return) => moves::ask_return;
        POST "/desk/articles/{id}/return" Access::May(Act::Return) => moves::give_back;
        POST "/desk/articles/{id}/approve" Access::May(Act::Approve) => moves::approve;
        GET "/desk/articles/{id}/publish" Access::May(Act::Publish) => moves::ask_publish;
        POST "/desk/articles/{id}/publish" Access::May(Act::Publish) => moves::publish;
        GET "/desk/articles/{id}/schedule" Access::May(Act::Publish) => moves::ask_schedule;
        POST "/desk/articles/{id}/schedule" Access::May(Act::Publish) => moves::schedule;
        POST "/desk/articles/{id}/unschedule" Access::May(Act::Publish) => moves::unschedule;
        GET "/desk/articles/{id}/embargo" Access::May(Act::Embargo) => moves::ask_embargo;
        POST "/desk/articles/{id}/embargo" Access::May(Act::Embargo) => moves::embargo;
        POST "/desk/articles/{id}/working-copy" Access::May(Act::OpenWorkingCopy) => moves::open_working_copy;
        POST "/desk/articles/{id}/discard" Access::May(Act::OpenWorkingCopy) => moves::discard;
        GET "/desk/articles/{id}/withdraw" Access::May(Act::Withdraw) => moves::ask_withdraw;
        POST "/desk/articles/{id}/withdraw" Access::May(Act::Withdraw) => moves::withdraw;
        POST "/desk/articles/{id}/reopen" Access::May(Act::Withdraw) => moves::reopen;
        GET "/desk/articles/{id}/removal" Access::May(Act::RemoveByLaw) => removal::show;
        POST "/desk/articles/{id}/removal" Access::May(Act::RemoveByLaw) => removal::remove;
        GET "/desk/articles/{id}/assign" Access::May(Act::Assign) => moves::ask_assign;
        POST "/desk/articles/{id}/assign" Access::May(Act::Assign) => moves::assign;
        GET "/desk/articles/{id}/revisions" Access::May(Act::SeeArticles) => sittings::list;
        GET "/desk/articles/{id}/compare" Access::May(Act::SeeArticles) => history::choose;
        GET "/desk/articles/{id}/revisions/{pair}" Access::May(Act::SeeArticles) => history::compare;
        POST "/desk/articles/{id}/restore" Access::May(Act::Save) => history::restore;
        GET "/desk/articles/{id}/proof" Access::May(Act::SeeArticles) => looks::proof;
        GET "/desk/articles/{id}/previews" Access::May(Act::SharePreview) => looks::links;
        POST "/desk/articles/{id}/previews" Access::May(Act::SharePreview) => looks::share;
        POST "/desk/articles/{id}/previews/{link}/revoke" Access::May(Act::SharePreview) => looks::revoke;
        GET "/desk/preview/{token}" Access::Anyone => looks::preview;
        GET "/desk/media/{sha256}" Access::May(Act::SeeArticles) => looks::picture;
    }
}

/// The address of an article's page.
pub(super) fn address(id: ArticleId) -> String {
    format!("/desk/articles/{id}")
}

/// The article of the path, if whoever asks may see it.
async fn seen(call: &Call) -> Result<(Sheet, ArticleStanding), DeskError> {
    let (sheet, standing) = call.desk.newsroom.standing(call.article_id()?).await?;
    rights::may(call.actor()?, Act::SeeArticles, Subject::Article(&standing))?;
    Ok((sheet, standing))
}

/// The class and the key of the words of where an article stands: `in-review`.
fn word(state: &str) -> String {
    state.replace('_', "-")
}
