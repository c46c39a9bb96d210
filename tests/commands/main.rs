//! Each verb as a learner types it: exact output, exit codes, and what lies on the disk afterwards.
//!
//! The course is a small one of its own, so that the real one may change. To accept changed screens, look at them and run
//! `SNAPSHOTS=overwrite cargo test --test commands`.

#![expect(clippy::unwrap_used, reason = "a test may stop where something is not as it must be")]
#![expect(clippy::disallowed_methods, reason = "tests make files as an editor would")]
#![expect(clippy::needless_raw_string_hashes, reason = "snapbox writes them")]

mod ascii;
mod author;
mod book;
mod completions;
mod dev;
mod door;
mod elsewhere;
mod files;
mod grade;
mod init;
mod killed;
mod learning;
mod next;
mod path;
mod remembered;
mod reset;
mod review;
mod review_formats;
mod schema;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod tools;
mod verify;
mod verify_file;
