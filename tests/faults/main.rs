//! What can happen to a learner's folder from outside: no room, no permission, damaged files, a clock that goes back, several
//! runs at once, and a kill at any moment. Nothing that was written is lost, and what comes after goes on.
//!
//! The long form: `cargo test --test faults -- --ignored --nocapture`.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may stop where something is not as it must be")]
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "figures, and what was skipped and why")]
#![expect(clippy::disallowed_methods, reason = "tests make files as an editor would")]

mod clock;
mod damaged;
mod denied;
mod full;
mod ground;
mod killed;
mod together;
