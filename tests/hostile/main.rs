//! Answers that mean harm, each tried as a learner's file on the real program. One more hostile answer is one more file in
//! `sql/`, `node/` or `rust/`; its first comment says which exercise it is handed in for, and what must come of it (`answer.rs`).
//!
//! For each one is looked at: how it ends and when, what is said, how much memory was taken, that no process is left, that no file beside it has
//! changed, that nobody called on the network, and that a secret that lies beside it is told to nobody.

#![cfg(target_os = "linux")]
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a test may stop where the system is not as it must be, says why it tries nothing, and writes files as anybody would"
)]

mod answer;
mod answers;
mod archives;
mod cache_folder;
mod caches;
mod links;
mod names;
mod place;
mod unkept;
mod watched;
