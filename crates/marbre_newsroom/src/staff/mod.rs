//! Accounts: joining, logging in, proving who one is, leaving. One act a file.

mod change_self;
mod confirm;
mod enrol;
mod factors;
mod hire;
mod invite;
mod keep;
mod log_in;
mod log_out;
mod passkeys;
mod passwords;
mod porter;
mod problem;
mod require_factors;
mod reset_factors;
mod second;
mod session;
mod totp;
mod weak;
mod webauthn;
mod welcome;

pub use enrol::Enrolled;
pub use factors::Factors;
pub use hire::NewMember;
pub use log_in::{Device, LogIn};
pub use passkeys::{Asked, RelyingParty};
pub(crate) use porter::Porter;
pub use problem::{StaffProblem, Weakness};
pub use reset_factors::Rescued;
pub use session::NewSession;
pub use totp::{Pending, code_at};
pub use welcome::Welcome;
