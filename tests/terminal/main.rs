//! The program as it is used in a window: a real pseudo-terminal, real keys, real files.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may stop where something is not as it must be")]
#![expect(clippy::disallowed_methods, reason = "tests make files as an editor would")]

mod grade;
mod list;
mod panics;
mod pictures;
mod svg;
mod watch;
mod watch_files;
mod watched;
mod window;
