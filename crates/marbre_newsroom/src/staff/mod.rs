//! Accounts: joining, logging in, proving who one is, leaving. One act a file.

mod hire;
mod log_in;
mod log_out;
mod passwords;
mod porter;
mod problem;
mod session;
mod weak;

pub use hire::NewMember;
pub use log_in::{Device, LogIn};
pub(crate) use porter::Porter;
pub use problem::{StaffProblem, Weakness};
pub use session::NewSession;
