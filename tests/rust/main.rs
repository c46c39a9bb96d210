//! Answers in Rust, compiled and run for real: by cargo, with rusqlite. Where there is no cargo the tests say so and pass.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test may stop where its answer can not be run, and says why it runs none"
)]

mod compiling;
#[cfg(target_os = "linux")]
mod confined;
mod judging;
mod running;
