//! Programs for tests that stand in for Node.js and npm.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Makes a shell script that can be started.
///
/// A shell writes it: while a test of ours writes a file, another test may start a child that inherits it, and a file that
/// somebody has open for writing can't be started.
pub fn program(file: &Path, script: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let made = Command::new("/bin/sh")
        .args(["-c", "printf '#!/bin/sh\\n%s\\n' \"$1\" > \"$2\" && chmod 755 \"$2\"", "sh", script])
        .arg(file)
        .status()
        .unwrap();
    assert!(made.success());
}
