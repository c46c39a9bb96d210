//! What people without Rust download: the scripts that make it, the workflows that call them and the texts that speak of it say
//! the same. Nothing is built here.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may stop where the project is not as it must be")]
#![expect(clippy::disallowed_methods, reason = "a test makes files as anybody would")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap()
}

fn release(arguments: &[&str]) -> Output {
    Command::new(root().join(".ci/release")).args(arguments).output().unwrap()
}

fn said(arguments: &[&str]) -> String {
    let output = release(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The targets that the workflow builds.
fn targets() -> Vec<String> {
    let workflow = text(".github/workflows/release.yml");
    let after = workflow.split(", target: ").skip(1);
    after.map(|rest| rest.split(' ').next().unwrap().to_owned()).collect()
}

#[test]
fn each_archive_of_the_workflow_is_named_in_the_readme() {
    let (targets, readme) = (targets(), text("README.md"));
    assert_eq!(targets.len(), 5, "{targets:?}");
    for target in targets {
        let archive = said(&["--name", &target]);
        assert!(readme.contains(&format!("| `{}` |", archive.trim_end())), "{target}: {archive}");
    }
    assert_eq!(release(&["--name", "wasm32-unknown-unknown"]).status.code(), Some(2));
}

#[test]
fn workflows_call_scripts_that_are_there() {
    let mut called = 0;
    for workflow in ["ci.yml", "release.yml"] {
        let workflow = text(&format!(".github/workflows/{workflow}"));
        for script in workflow.split_whitespace().filter(|word| word.starts_with(".ci/")) {
            // In a comment a sentence may end with it.
            let script = root().join(script.trim_end_matches('.'));
            let facts = fs::metadata(&script).unwrap_or_else(|error| panic!("{}: {error}", script.display()));
            assert!(facts.permissions().mode() & 0o111 != 0, "{} can't be run", script.display());
            called += 1;
        }
    }
    assert!(called >= 4, "{called}");
}

#[test]
fn the_changes_tell_of_this_version() {
    let notes = said(&["--notes", env!("CARGO_PKG_VERSION")]);
    assert!(notes.contains("### Added") && !notes.contains("\n## "), "{notes}");
    assert_eq!(release(&["--notes", "999.0.0"]).status.code(), Some(1));
}

#[test]
fn checksums_name_every_archive_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_str().unwrap();
    assert_eq!(release(&["--sums", out]).status.code(), Some(1), "there is nothing to sum up");
    for file in ["workbook-linux-x86_64.tar.gz", "notes.md"] {
        fs::write(folder.path().join(file), "").unwrap();
    }
    said(&["--sums", out]);
    assert_eq!(
        fs::read_to_string(folder.path().join("SHA256SUMS")).unwrap(),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  workbook-linux-x86_64.tar.gz\n"
    );
}

#[test]
fn help_names_every_way_to_call_it() {
    let help = said(&["--help"]);
    for way in ["TARGET OUT", "--sums OUT", "--name TARGET", "--notes VERSION"] {
        assert!(help.contains(&format!(".ci/release {way}")), "{way}: {help}");
    }
    assert_eq!(release(&[]).status.code(), Some(2));
}

#[test]
fn the_development_container_is_built_from_a_file_that_is_there() {
    let container: serde_json::Value =
        serde_json::from_str(&text(".devcontainer/devcontainer.json")).unwrap();
    let file = container["build"]["dockerfile"].as_str().unwrap();
    assert!(text(&format!(".devcontainer/{file}")).contains("\nFROM "), "{file}");
    assert!(root().join("Cargo.lock").is_file(), "it installs with --locked");
}
