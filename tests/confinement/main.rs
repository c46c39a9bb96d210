//! What confined programs can't do, tried with ordinary programs, which have no guard of their own. Only Linux confines; where its kernel lacks
//! a part, these tests say so and pass.

#![cfg(target_os = "linux")]
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test may stop where the system is not as it must be, and says why it tries nothing"
)]

mod building;
mod ending;
mod files;
mod network;
mod processes;

use std::path::Path;
use std::process::{Output, Stdio};

use workbook::languages::confine::{self, Confinement, Protection};

/// This program, which confines.
const CONFINER: &str = env!("CARGO_BIN_EXE_workbook");

/// Whether this system confines at all.
fn confines() -> bool {
    let is_whole = Protection::of_this_machine().is_whole();
    if !is_whole {
        eprintln!("skipped: this system has no Landlock or no seccomp");
    }
    is_whole
}

/// A shell that may start programs.
fn wide() -> Confinement {
    Confinement { children: true, ..Confinement::default() }
}

/// What a script of the shell says and how it ends.
fn sh(confinement: &Confinement, script: &str, arguments: &[&Path]) -> Output {
    let mut command = confinement.command(Some(CONFINER.as_ref()), "/bin/sh".as_ref());
    command.args(["-c", script, "sh"]).args(arguments);
    command.env_clear().env("PATH", "/usr/bin:/bin").current_dir("/");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    confine::start(command).expect("it starts").wait_with_output().expect("it ends")
}

fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    (text(&output.stdout), text(&output.stderr))
}
