//! What a track needs beside this program: found, installed once, or its lack explained. Node.js and npm are played by scripts.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use snapbox::cmd::Command;
use snapbox::str;

use crate::book::Book;

/// What an npm does that installs everything: each package of the lock file, in its version.
const INSTALLS: &str = r#"
echo "$@" >> "$WORKBOOK_CACHE/npm-was-asked"
sed -n 's/^    "\(node_modules[^"]*\)".*/\1/p; s/^      "version": "\(.*\)",*/\1/p' package-lock.json |
while read -r folder && read -r version; do
  mkdir -p "$folder"
  echo "{\"version\": \"$version\"}" > "$folder/package.json"
done
"#;

/// A book whose programs are only those that a test puts there.
struct Machine {
    book: Book,
}

impl Machine {
    fn bare() -> Self {
        let machine = Self { book: Book::empty() };
        fs::create_dir_all(machine.cache()).unwrap();
        machine.put("sh-is-here", "");
        machine
    }

    fn with(node: &str, npm: &str) -> Self {
        let machine = Self::bare();
        machine.put("node", node);
        machine.put("npm", npm);
        machine
    }

    fn cache(&self) -> PathBuf {
        self.book.state().join("cache")
    }

    fn programs(&self) -> PathBuf {
        self.book.state().join("programs")
    }

    /// Makes a program. A shell writes it: a file that we have open can't be started by another test's child.
    fn put(&self, name: &str, script: &str) {
        fs::create_dir_all(self.programs()).unwrap();
        let made = std::process::Command::new("/bin/sh")
            .args([
                "-c",
                "printf '#!/bin/sh\nPATH=/usr/bin:/bin\n%s\n' \"$1\" > \"$2\" && chmod 755 \"$2\"",
                "sh",
            ])
            .arg(script)
            .arg(self.programs().join(name))
            .status()
            .unwrap();
        assert!(made.success());
    }

    fn run(&self, arguments: &[&str]) -> Command {
        let course = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/commands/tools_course");
        self.book
            .bare(arguments)
            .args(["--course", course.to_str().unwrap(), "--alone"])
            .env("PATH", self.programs())
            .env("WORKBOOK_CACHE", self.cache())
    }

    /// The folders with the packages of a library, whole or not.
    fn installed(&self) -> Vec<String> {
        let entries = fs::read_dir(self.cache().join("node")).into_iter().flatten();
        let folders = entries.map(|entry| entry.unwrap()).filter(|entry| entry.path().is_dir());
        folders.map(|folder| folder.file_name().into_string().unwrap()).collect()
    }

    fn npm_was_asked(&self) -> usize {
        fs::read_to_string(self.cache().join("npm-was-asked")).unwrap_or_default().lines().count()
    }
}

#[test]
fn packages_are_installed_once_and_the_editor_is_told() {
    let machine = Machine::with("echo v20.19.0", INSTALLS);
    machine.run(&["init"]).assert().success();
    machine.run(&["track"]).assert().success().stdout_eq(str![[r#"
  sql   1 exercise, ready <- current
  knex  1 exercise, needs Node.js 20.19 or newer and npm

To switch: workbook track NAME

"#]]);
    machine
        .run(&["track", "knex"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
Your track is knex: 0 of 1 passed.
To go on: workbook next

"#]])
        .stderr_eq(str![[r#"
Installing knex 3.3.0 and bookshelf 1.2.0: 27 packages, once ...
Installed knex 3.3.0 and bookshelf 1.2.0.

"#]]);
    let asked = fs::read_to_string(machine.cache().join("npm-was-asked")).unwrap();
    assert!(asked.starts_with("ci --ignore-scripts "), "{asked}");
    let [folder] = &machine.installed()[..] else { panic!("{:?}", machine.installed()) };
    assert!(machine.book.read("workbook/knex/jsconfig.json").contains(&format!("{folder}/node_modules/*")));
    assert_eq!(machine.book.read("workbook/knex/.gitignore"), "jsconfig.json\n");
    for again in [&["track", "knex"][..], &["next", "knex/names"], &["track"]] {
        machine.run(again).assert().success().stderr_eq("");
    }
    assert_eq!(machine.npm_was_asked(), 1);
    machine.run(&["track"]).assert().success().stdout_eq(str![[r#"
  sql   1 exercise, ready
  knex  1 exercise, ready <- current

To switch: workbook track NAME

"#]]);
}

#[test]
fn a_package_that_went_missing_is_mended_when_the_track_is_asked_for() {
    let machine = Machine::with("echo v20.19.0", INSTALLS);
    machine.run(&["init", "--track", "knex"]).assert().success();
    let folder = machine.cache().join("node").join(&machine.installed()[0]);
    fs::remove_dir_all(folder.join("node_modules/knex")).unwrap();
    machine.run(&["track", "knex"]).assert().success();
    assert!(folder.join("node_modules/knex/package.json").exists());
    assert_eq!((machine.npm_was_asked(), machine.installed().len()), (2, 1));
}

#[test]
fn without_node_the_lack_is_explained_and_the_sql_track_goes_on() {
    let machine = Machine::bare();
    machine.run(&["init"]).assert().success();
    machine.run(&["track", "knex"]).assert().code(3).stdout_eq("").stderr_eq(str![[r#"
workbook: This track runs your answers with Node.js, and I found no Node.js
          here.
  Install Node.js 20.19 or newer: https://nodejs.org
  npm comes with it. Open a new terminal window afterwards, so that it is found.
  Then again: workbook track knex
  The SQL track needs none of this: workbook track sql

"#]]);
    machine.run(&["next"]).assert().success();
    let failed = Book::failed(machine.run(&["next", "knex/names"]), 3);
    assert!(failed.contains("no Node.js"), "{failed}");
    assert!(machine.book.read("workbook/workbook.toml").contains("track = \"sql\""));
    assert!(!machine.book.here().join("workbook/knex").exists());
}

#[test]
fn a_workbook_of_the_track_can_be_read_without_node_and_not_judged() {
    let machine = Machine::with("echo v20.19.0", INSTALLS);
    machine.run(&["init", "--track", "knex"]).assert().success();
    machine.book.write("workbook/knex/01_start/names.js", "exports.up = 1;\n");
    fs::remove_dir_all(machine.programs()).unwrap();
    for command in ["next", "list", "hint", "lesson"] {
        machine.run(&[command]).assert().success().stderr_eq("");
    }
    machine.run(&["solution", "--spoil"]).assert().success();
    for command in ["verify", "run"] {
        let failed = Book::failed(machine.run(&[command]), 3);
        assert!(failed.contains("no Node.js"), "{failed}");
    }
    machine.run(&["verify", "--format", "json"]).assert().code(3).stderr_eq("").stdout_eq(str![[r#"
{
  "version": 1,
  "error": {
    "kind": "missing",
    "message": "This track runs your answers with Node.js, and I found no Node.js here.",
    "hints": [
      "Install Node.js 20.19 or newer: https://nodejs.org",
      "npm comes with it. Open a new terminal window afterwards, so that it is found.",
      "Then again: workbook track knex",
      "The SQL track needs none of this: workbook track sql"
    ]
  }
}

"#]]);
    machine.run(&["verify", "knex/names", "--file", "workbook/knex/01_start/names.js"]).assert().code(3);
    machine.run(&["dev", "check", "knex/names"]).assert().code(3);
    machine.run(&["track", "sql"]).assert().success();
    machine.run(&["verify", "--all"]).assert().code(1).stderr_eq("");
    machine.run(&["dev", "check", "sql/names"]).assert().success();
}

#[test]
fn an_author_without_node_checks_the_rest() {
    let machine = Machine::bare();
    let checked = machine.run(&["dev", "check"]).assert();
    let said = String::from_utf8(checked.get_output().stdout.clone()).unwrap();
    assert!(said.contains("ok    sql/names"), "{said}");
    assert!(said.contains("skip  the exercises of knex"), "{said}");
}

#[test]
fn what_is_lacking_is_told_with_where_it_was_found() {
    let full =
        format!("{INSTALLS}\necho 'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write' >&2");
    for (node, npm, told) in [
        ("echo v18.20.4", "", "I found version 18.20.4: "),
        ("echo no libatomic >&2; exit 127", "", "It said: no libatomic"),
        ("echo v20.19.0", "echo 'npm ERR! code ENOTFOUND' >&2; exit 1", "npm can't reach the server"),
        ("echo v20.19.0", "echo 'npm error code ECONNREFUSED' >&2; exit 1", "Are you online?"),
        ("echo v20.19.0", "echo 'npm error code E403' >&2; exit 1", "answered 403"),
        ("echo v20.19.0", "echo 'npm error code ENOSPC' >&2; exit 1", "The disk is full"),
        ("echo v20.19.0", "echo 'npm error code EINTEGRITY' >&2; exit 1", "its checksum is another one"),
        ("echo v20.19.0", "printf '\\033[2Jsome fault\\n' >&2; exit 7", "npm stopped. npm said: some fault"),
        ("echo v20.19.0", "exit 0", "npm stopped. Then again"),
        ("echo v20.19.0", &full, "The disk is full"),
    ] {
        let machine = Machine::with(node, npm);
        let failed = Book::failed(machine.run(&["init", "--track", "knex"]), 3);
        let failed = failed
            .strip_prefix("Installing knex 3.3.0 and bookshelf 1.2.0: 27 packages, once ... ")
            .unwrap_or(&failed);
        assert!(failed.starts_with("workbook: ") && failed.contains(told), "{failed}");
        assert!(failed.ends_with("workbook track sql"), "{failed}");
        assert!(!failed.contains('\u{1b}'), "{failed}");
        assert_eq!(machine.installed(), [""; 0], "nothing half done stays");
        assert!(!machine.book.here().join("workbook").exists());
    }
    let machine = Machine::bare();
    machine.put("node", "echo v20.19.0");
    let failed = Book::failed(machine.run(&["dev", "prepare"]), 3);
    assert!(failed.contains("but no npm"), "{failed}");
}

#[test]
fn a_cache_that_can_not_be_written_is_a_matter_of_files() {
    let machine = Machine::with("echo v20.19.0", INSTALLS);
    let taken = machine.book.write("taken", "a file");
    let failed = Book::failed(machine.run(&["dev", "prepare", "knex"]).env("WORKBOOK_CACHE", taken), 4);
    assert!(failed.contains("I can't write where the packages are kept"), "{failed}");
    assert!(failed.contains("set the environment variable WORKBOOK_CACHE"), "{failed}");
    let failed = Book::failed(
        machine
            .run(&["dev", "prepare"])
            .env_remove("WORKBOOK_CACHE")
            .env_remove("HOME")
            .env_remove("LOCALAPPDATA"),
        4,
    );
    assert!(failed.contains("HOME is not set"), "{failed}");
    machine.run(&["dev", "prepare", "sql"]).assert().code(2);
}

#[test]
fn killed_in_the_middle_nothing_half_done_counts() {
    let machine = Machine::with("echo v20.19.0", &format!("{INSTALLS}\nexec sleep 3"));
    let started = |machine: &Machine| {
        let start = Instant::now();
        while machine.npm_was_asked() == 0 {
            assert!(start.elapsed() < Duration::from_mins(1), "npm was not started");
            thread::sleep(Duration::from_millis(10));
        }
    };
    let mut child = std::process::Command::new(snapbox::cmd::cargo_bin!("workbook"))
        .args(["dev", "prepare", "knex"])
        .env_clear()
        .env("PATH", machine.programs())
        .env("WORKBOOK_CACHE", machine.cache())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    started(&machine);
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(machine.installed().iter().all(|name| name.starts_with('.')), "{:?}", machine.installed());
    machine.put("npm", INSTALLS);
    machine.run(&["dev", "prepare", "knex"]).assert().success().stdout_eq("ready  knex\n");
    // The npm that was left alone may still write into its own folder.
    let installed = machine.installed().into_iter().filter(|name| !name.starts_with('.')).collect::<Vec<_>>();
    assert!(installed.len() == 1 && installed[0].starts_with("knex-"), "{installed:?}");
}

#[test]
fn two_at_once_install_once() {
    let machine = Machine::with("echo v20.19.0", &format!("/bin/sleep 1\n{INSTALLS}"));
    let outputs: Vec<String> = thread::scope(|scope| {
        let runs: Vec<_> =
            (0..3).map(|_| scope.spawn(|| Book::remarks(machine.run(&["dev", "prepare", "knex"])))).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    assert_eq!((machine.npm_was_asked(), machine.installed().len()), (1, 1));
    assert_eq!(outputs.iter().filter(|said| said.contains("Installed knex")).count(), 1, "{outputs:?}");
    let waited = |said: &&String| said.contains("I wait until it is done");
    assert_eq!(outputs.iter().filter(waited).count(), 2, "{outputs:?}");
}
