//! `--ascii` and `--plain`: on every command, and by the environment.

use crate::book::{Book, RIGHT, WRONG};

/// Every command with something to show, as a learner comes by them.
const COMMANDS: [&[&str]; 22] = [
    &["--help"],
    &["verify", "--help"],
    &["next"],
    &["verify"],
    &["verify", "--all"],
    &["verify", "nonsense"],
    &["hint"],
    &["hint", "nonsense"],
    &["lesson"],
    &["lesson", "nonsense"],
    &["list"],
    &["list", "--format", "json"],
    &["run"],
    &["solution"],
    &["solution", "--spoil"],
    &["reset", "pair"],
    &["undo"],
    &["track"],
    &["track", "nonsense"],
    &["init"],
    &["dev", "check", "pair"],
    &["nonsense"],
];

/// Everything that a book says in these states of an answer: none, a wrong one, one that can't run, a right one.
fn said(option: &str, variable: Option<&str>) -> Vec<(String, String)> {
    let mut said = Vec::new();
    for answer in ["", WRONG, "CREATE TABLE fights (\n  hero_id INTEGER,\n);\n", RIGHT] {
        let book = Book::begun();
        if !answer.is_empty() {
            book.pair(answer);
        }
        for arguments in COMMANDS {
            let mut command = book.run(arguments).env("LANG", "en_US.UTF-8");
            if let Some(variable) = variable {
                command = command.env(variable, "1");
            }
            if variable.is_none() {
                command = command.arg(option);
            }
            let output = command.assert().get_output().clone();
            let text = [output.stdout, output.stderr].concat();
            let name = format!("{arguments:?} after {answer:?}");
            said.push((name, String::from_utf8(text).unwrap()));
        }
    }
    said
}

#[test]
fn ascii_is_ascii_on_every_command() {
    let asked = said("--ascii", None);
    for (name, text) in &asked {
        assert!(text.is_ascii(), "{name}: {text}");
    }
    assert_eq!(asked.len(), 4 * COMMANDS.len());
}

#[test]
fn the_environment_asks_for_it_as_well() {
    let by_option = said("--plain", None);
    let by_variable = said("", Some("WORKBOOK_PLAIN"));
    for ((name, option), (_, variable)) in by_option.iter().zip(&by_variable) {
        assert_eq!(without_paths(option), without_paths(variable), "{name}");
    }
    for (name, text) in said("", Some("WORKBOOK_ASCII")) {
        assert!(text.is_ascii(), "{name}: {text}");
    }
}

/// Temporary folders and times differ from run to run.
fn without_paths(text: &str) -> String {
    let is_stable =
        |line: &&str| !["tmp", "checked,", "copies", "since"].iter().any(|part| line.contains(part));
    text.lines().filter(is_stable).collect::<Vec<_>>().join("\n")
}

#[test]
fn plain_screens_have_no_drawings() {
    for (name, text) in said("--plain", None) {
        let is_help = name.contains("--help");
        assert!(is_help || !text.contains("-+-") && !text.contains(" | "), "{name}: {text}");
        assert!(!text.contains('\u{1b}'), "{name}: {text}");
    }
}
