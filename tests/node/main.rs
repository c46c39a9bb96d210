//! Answers in JavaScript, run for real: by Node.js, with the real packages. Where those are missing the tests say so and pass.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test may stop where its answer can not be run, and says why it runs none"
)]

mod answering;
mod calls;
#[cfg(target_os = "linux")]
mod ending;
mod errors;
mod hostile;
mod migrations;
mod slips;
mod standby;
mod study;
mod words;
