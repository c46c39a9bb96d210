//! `workbook completions` and the answers that the shells get; `workbook man`.

use crate::book::Book;

/// What may stand at the end of these words, as a shell is told.
fn offered(book: &Book, shell: &str, words: &[&str]) -> Vec<String> {
    let place = (words.len() - 1).to_string();
    let output = book
        .bare(&[&["--"], words].concat())
        .env("WORKBOOK_COMPLETE", shell)
        .env("_CLAP_COMPLETE_INDEX", place)
        .env("_CLAP_IFS", "\n")
        .assert()
        .success()
        .stderr_eq("")
        .get_output()
        .stdout
        .clone();
    String::from_utf8(output).unwrap().lines().map(str::to_owned).collect()
}

fn bash(words: &[&str]) -> Vec<String> {
    offered(&Book::empty(), "bash", words)
}

#[test]
fn names_of_exercises_chapters_and_tracks_are_known() {
    assert_eq!(bash(&["workbook", "verify", "uni"]), ["unique_pair"]);
    assert_eq!(bash(&["workbook", "next", "sql/uni"]), ["sql/unique_pair"]);
    assert_eq!(bash(&["workbook", "verify", "fill_it", "uni"]), ["unique_pair"]);
    assert_eq!(bash(&["workbook", "lesson", "keep"]), ["keep_it_true"]);
    assert_eq!(bash(&["workbook", "lesson", "wor"]), ["words"]);
    assert_eq!(bash(&["workbook", "track", "sq"]), ["sql"]);
    assert_eq!(bash(&["workbook", "track", ""]), ["sql", "knex", "rust", "sequelize"]);
    assert_eq!(bash(&["workbook", "dev", "check", "uni"]), ["unique_pair"]);
    assert!(bash(&["workbook", "verify", "zzz"]).is_empty());
}

#[test]
fn commands_options_and_values_are_known() {
    assert_eq!(bash(&["workbook", "ver"]), ["verify"]);
    assert_eq!(bash(&["workbook", "verify", "--fo"]), ["--format"]);
    assert_eq!(bash(&["workbook", "verify", "--format", "js"]), ["json"]);
    // Bash itself cuts a word at its `=`.
    assert_eq!(bash(&["workbook", "list", "--color", "=", "al"]), ["always"]);
    assert_eq!(
        offered(&Book::empty(), "zsh", &["workbook", "list", "--color=al"])[0].split(':').next(),
        Some("--color=always")
    );
}

#[test]
fn where_a_name_may_stand_only_names_are_offered() {
    let names = bash(&["workbook", "verify", ""]);
    assert!(names.len() > 20 && names.iter().all(|name| !name.starts_with('-')), "{names:?}");
    assert_eq!(names[0], "one_foreign_key");
    assert!(bash(&["workbook", "undo", ""]).contains(&"--plain".to_owned()));
}

#[test]
fn other_shells_are_told_the_titles_too() {
    let book = Book::empty();
    let words = ["workbook", "verify", "unique"];
    assert_eq!(offered(&book, "fish", &words), ["unique_pair\tEach pair once"]);
    assert_eq!(offered(&book, "powershell", &words), ["unique_pair\tEach pair once"]);
    assert_eq!(offered(&book, "zsh", &words), ["unique_pair:Each pair once"]);
}

#[test]
fn a_workbook_of_a_teachers_course_is_looked_into() {
    let book = Book::begun();
    assert_eq!(offered(&book, "bash", &["workbook", "verify", "uni"]), ["unique_pair"]);
    let course = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/commands/course");
    let marker = format!("{}\ncourse = {:?}\n", book.read("workbook/workbook.toml"), course);
    book.write("workbook/workbook.toml", marker);
    assert_eq!(offered(&book, "bash", &["workbook", "verify", "bon"]), ["bonus"]);
}

#[test]
fn nothing_is_made() {
    let book = Book::empty();
    offered(&book, "fish", &["workbook", "verify", ""]);
    book.bare(&["completions", "zsh"]).assert().success().stderr_eq("");
    book.bare(&["man"]).assert().success().stderr_eq("");
    assert!(book.everything().is_empty());
    assert!(!book.state().exists());
}

#[test]
fn each_shell_has_its_script_and_others_are_refused() {
    let book = Book::empty();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = book.bare(&["completions", shell]).assert().success().get_output().stdout.clone();
        let script = String::from_utf8(output).unwrap();
        assert!(script.contains("WORKBOOK_COMPLETE") && script.contains(shell), "{script}");
    }
    let failed = Book::failed(book.bare(&["completions", "bsh"]), 2);
    assert!(failed.contains("a similar value exists: 'bash'"), "{failed}");
    let failed = Book::failed(book.bare(&["--", "workbook", ""]).env("WORKBOOK_COMPLETE", "nonsense"), 2);
    assert!(failed.contains("WORKBOOK_COMPLETE names no shell that I know: \"nonsense\"."), "{failed}");
}

/// What a real shell prints for a script; nothing on a machine without it.
#[cfg(unix)]
fn in_shell(shell: &str, arguments: &[&str], script: &str) -> Option<String> {
    let book = Book::empty();
    let run = std::process::Command::new(shell)
        .args(arguments)
        .args(["-c", script])
        .env("PROGRAM", snapbox::cmd::cargo_bin!("workbook"))
        .env("HOME", book.state())
        .current_dir(book.here())
        .output();
    Some(String::from_utf8_lossy(&run.ok()?.stdout).into_owned())
}

#[test]
#[cfg(unix)]
fn real_shells_complete() {
    let bash = r#"eval "$("$PROGRAM" completions bash)" || exit 9
        COMP_WORDS=(workbook verify uni) COMP_CWORD=2
        _clap_complete_workbook workbook uni verify
        echo "${COMPREPLY[*]}""#;
    if let Some(said) = in_shell("bash", &["--norc"], bash) {
        assert_eq!(said, "unique_pair\n");
    }
    let fish = r#"$PROGRAM completions fish | source; complete -C "workbook verify uni""#;
    if let Some(said) = in_shell("fish", &["--no-config"], fish) {
        assert_eq!(said, "unique_pair\tEach pair once\n");
    }
}

#[test]
fn the_manual_tells_every_command() {
    let book = Book::empty();
    let output = book.bare(&["man"]).assert().success().get_output().stdout.clone();
    let page = String::from_utf8(output).unwrap();
    for part in [".TH workbook 1", ".SH NAME", ".SH COMMANDS", ".SH OPTIONS", "Exit codes:", "WORKBOOK_PLAIN"]
    {
        assert!(page.contains(part), "{part}");
    }
    let help = book.bare(&["--help"]).assert().success().get_output().stdout.clone();
    let help = String::from_utf8(help).unwrap();
    let commands = help.split("Commands:").nth(1).unwrap().split("\n\n").next().unwrap();
    let names = commands.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    for name in names.filter(|name| !["", "help", "dev"].contains(name)) {
        assert!(page.contains(&format!(".SS \"workbook {name}\"\n")), "{name}");
    }
    assert!(page.contains(".SS \"workbook dev check\"\n"));
    assert!(page.is_ascii());
}
