//! What only a terminal gets, and what a pipe beside it does not: colours, links, pages, an editor that opens.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::Read;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use crate::book::Book;

/// The course of these tests has a lesson that does not fit into this window.
const LINES: u16 = 4;

/// A terminal for one run: 80 columns, and so many lines.
struct Terminal {
    ours: File,
    theirs: File,
}

impl Terminal {
    fn new(lines: u16) -> Self {
        let ours = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&ours).unwrap();
        unlockpt(&ours).unwrap();
        tcsetwinsize(&ours, Winsize { ws_row: lines, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
        let name = ptsname(&ours, Vec::new()).unwrap().into_string().unwrap();
        let theirs = OpenOptions::new().read(true).write(true).open(name).unwrap();
        Self { ours: ours.into(), theirs }
    }

    fn stdio(&self) -> Stdio {
        self.theirs.try_clone().unwrap().into()
    }

    /// Everything that was written to it, once all writers are gone.
    fn read(self) -> String {
        drop(self.theirs);
        let mut ours = self.ours;
        let mut seen = Vec::new();
        let mut piece = [0; 4096];
        // Linux ends with an error where others end with nothing more to read.
        while let Ok(length @ 1..) = ours.read(&mut piece) {
            seen.extend_from_slice(&piece[..length]);
        }
        String::from_utf8_lossy(&seen).replace("\r\n", "\n")
    }
}

/// What a run says where.
struct Said {
    stdout: String,
    stderr: String,
    code: Option<i32>,
}

/// Which streams of a run are terminals.
#[derive(Clone, Copy, PartialEq)]
enum To {
    Terminal,
    Pipe,
}

struct Run<'a> {
    book: &'a Book,
    /// The folder of the course, beside this file.
    course: &'a str,
    stdout: To,
    stderr: To,
    lines: u16,
    variables: BTreeMap<&'static str, String>,
}

impl<'a> Run<'a> {
    fn new(book: &'a Book) -> Self {
        let variables = BTreeMap::from([("TERM", "xterm-256color".to_owned())]);
        Self { book, course: "course", stdout: To::Terminal, stderr: To::Terminal, lines: LINES, variables }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.variables.insert(name, value.into());
        self
    }

    fn go(self, arguments: &[&str]) -> Said {
        let (out, err) = (Terminal::new(self.lines), Terminal::new(self.lines));
        let course = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/commands").join(self.course);
        let mut command = Command::new(snapbox::cmd::cargo_bin!("workbook"));
        command
            .args(arguments)
            .arg("--course")
            .arg(course)
            .arg("--alone")
            .current_dir(self.book.here())
            .env_clear()
            .env("XDG_STATE_HOME", self.book.state())
            .env("HOME", self.book.state())
            .envs(&self.variables)
            .stdin(out.stdio());
        command.stdout(if self.stdout == To::Terminal { out.stdio() } else { Stdio::piped() });
        command.stderr(if self.stderr == To::Terminal { err.stdio() } else { Stdio::piped() });
        let child = command.spawn().unwrap();
        drop(command);
        let seen = [thread::spawn(|| out.read()), thread::spawn(|| err.read())];
        let output = child.wait_with_output().unwrap();
        let [out, err] = seen.map(|reader| reader.join().unwrap());
        let piped = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Said {
            stdout: out + &piped(output.stdout),
            stderr: err + &piped(output.stderr),
            code: output.status.code(),
        }
    }
}

fn has_codes(text: &str) -> bool {
    text.contains('\u{1b}')
}

/// A program of this name that writes down what it was given and what it could read.
fn program(book: &Book, name: &str) -> PathBuf {
    let folder = book.here().join("programs");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    let script = "#!/bin/sh\nPATH=/usr/bin:/bin\n[ -t 0 ] || cat > \"$0.read\"\nprintf '%s\\n' \"$@\" > \"$0.new\"\nmv \"$0.new\" \"$0.given\"\n";
    fs::write(&file, script).unwrap();
    fs::set_permissions(&file, PermissionsExt::from_mode(0o755)).unwrap();
    folder
}

/// What such a program was given, if it was started: it may still be on its way.
fn given(book: &Book, name: &str) -> Option<String> {
    let file = book.here().join(format!("programs/{name}.given"));
    for _ in 0..100 {
        if let Ok(given) = fs::read_to_string(&file) {
            fs::remove_file(&file).unwrap();
            return Some(given);
        }
        thread::sleep(Duration::from_millis(20));
    }
    None
}

#[test]
fn each_stream_decides_for_itself() {
    let book = Book::begun();
    // A result on standard output, and a failure on standard error.
    for (stdout, stderr) in [
        (To::Terminal, To::Pipe),
        (To::Pipe, To::Terminal),
        (To::Terminal, To::Terminal),
        (To::Pipe, To::Pipe),
    ] {
        let run = || Run { stdout, stderr, ..Run::new(&book) };
        assert_eq!(has_codes(&run().go(&["next"]).stdout), stdout == To::Terminal);
        assert_eq!(has_codes(&run().go(&["hint", "nonsense"]).stderr), stderr == To::Terminal);
    }
}

#[test]
fn no_colours_where_they_are_not_wanted() {
    let book = Book::begun();
    let run = || Run::new(&book);
    let next = ["next"];
    assert!(has_codes(&run().go(&next).stdout));
    assert!(!has_codes(&run().with("NO_COLOR", "1").go(&next).stdout));
    assert!(!has_codes(&run().with("TERM", "dumb").go(&next).stdout));
    assert!(!has_codes(&run().with("CLICOLOR", "0").go(&next).stdout));
    assert!(!has_codes(&run().with("WORKBOOK_PLAIN", "1").go(&next).stdout));
    assert!(!has_codes(&run().go(&["next", "--color", "never"]).stdout));
    assert!(has_codes(&run().with("NO_COLOR", "1").go(&["next", "--color", "always"]).stdout));
    let piped = || Run { stdout: To::Pipe, stderr: To::Pipe, ..run() };
    assert!(has_codes(&piped().with("CLICOLOR_FORCE", "1").go(&next).stdout));
    assert!(!has_codes(&piped().with("CLICOLOR_FORCE", "1").with("NO_COLOR", "1").go(&next).stdout));
}

#[test]
fn a_screen_says_the_same_without_its_colours() {
    let book = Book::begun();
    let painted = Run::new(&book).go(&["next"]).stdout;
    let piped = Run { stdout: To::Pipe, ..Run::new(&book) }.go(&["next"]).stdout;
    assert_eq!(anstream::adapter::strip_str(&painted).to_string(), piped);
}

#[test]
fn a_long_lesson_is_shown_page_by_page_and_a_short_one_is_not() {
    let book = Book::begun();
    let path = program(&book, "pages").display().to_string();
    let run = || Run::new(&book).with("PATH", &path).with("PAGER", "pages --quiet");
    let lesson = ["lesson", "1"];
    assert_eq!(run().go(&lesson).stdout, "");
    assert_eq!(given(&book, "pages").as_deref(), Some("--quiet\n"));
    let pages = book.read("programs/pages.read");
    assert!(pages.contains("One row is one link.") && has_codes(&pages), "{pages}");

    let shown = |run: Run<'_>, arguments: &[&str]| {
        let said = run.go(arguments);
        assert!(said.stdout.contains("One row is one link."), "{}", said.stdout);
        assert!(!book.here().join("programs/pages.given").exists(), "{arguments:?}");
    };
    shown(Run { lines: 50, ..run() }, &lesson);
    shown(Run { stdout: To::Pipe, ..run() }, &lesson);
    shown(run().with("PAGER", ""), &lesson);
    shown(run().with("PAGER", "no-such-program"), &lesson);
    shown(run().with("TERM", "dumb"), &lesson);
    shown(run(), &["lesson", "1", "--no-pager"]);
    shown(run(), &["lesson", "1", "--plain"]);
}

#[test]
fn a_pager_that_refuses_its_options_is_none() {
    let book = Book::begun();
    let path = program(&book, "pages");
    fs::write(path.join("pages"), "#!/bin/sh\nexit 1\n").unwrap();
    let run = Run::new(&book).with("PATH", path.display().to_string()).with("PAGER", "pages");
    assert!(run.go(&["lesson", "1"]).stdout.contains("One row is one link."));
}

#[test]
fn next_opens_the_answer_in_the_editor_that_is_around_us() {
    let book = Book::empty();
    let path = program(&book, "code").display().to_string();
    program(&book, "vim");
    let run = || Run::new(&book).with("PATH", &path).with("TERM_PROGRAM", "vscode").with("EDITOR", "vim");
    let said = run().go(&["next"]);
    assert!(said.stdout.contains("Edit, save, then:") && said.stderr.is_empty(), "{}", said.stderr);
    let file = book.here().join("workbook/sql/01_links/pair.sql");
    let file = file.canonicalize().unwrap();
    assert_eq!(given(&book, "code"), Some(format!("-r\n-g\n{}:4\n", file.display())));
}

#[test]
fn no_editor_opens_unasked_anywhere_else() {
    let book = Book::begun();
    let path = program(&book, "code").display().to_string();
    program(&book, "vim");
    let inside = || Run::new(&book).with("PATH", &path).with("TERM_PROGRAM", "vscode").with("EDITOR", "vim");
    let runs: [(Run<'_>, &[&str]); 6] = [
        (Run { stdout: To::Pipe, ..inside() }, &["next"]),
        (inside().with("WORKBOOK_NO_EDITOR", "1"), &["next"]),
        (inside(), &["next", "--no-editor"]),
        (inside().with("TERM_PROGRAM", "Apple_Terminal"), &["next"]),
        (inside(), &["verify"]),
        (inside(), &["list", "--plain"]),
    ];
    for (run, arguments) in runs {
        run.go(arguments);
    }
    thread::sleep(Duration::from_millis(300));
    for name in ["code", "vim"] {
        assert!(!book.here().join(format!("programs/{name}.given")).exists(), "{name}");
    }
}

#[test]
fn an_editor_that_can_not_be_started_is_one_remark() {
    let book = Book::empty();
    let path = program(&book, "code");
    fs::write(path.join("code"), "#!/no/such/shell\n").unwrap();
    let run = Run::new(&book).with("PATH", path.display().to_string()).with("TERM_PROGRAM", "vscode");
    let said = run.go(&["next"]);
    assert!(said.stdout.contains("Edit, save, then:"), "{}", said.stdout);
    assert_eq!(said.stderr, "Your editor \"code\" can't be started.\n");
}

#[test]
fn files_can_be_clicked_where_the_terminal_says_so_and_never_in_a_pipe() {
    let book = Book::begun();
    book.pair("CREATE TABLE fights (\n  hero_id INTEGER,\n);\n");
    let run = || Run::new(&book).with("TERM_PROGRAM", "WezTerm");
    let is_link = |said: &Said| said.stdout.contains("\u{1b}]8;;file:///");
    for command in ["next", "verify", "run"] {
        assert!(is_link(&run().go(&[command])), "{command}");
        assert!(!is_link(&Run::new(&book).go(&[command])), "{command}");
        assert!(!is_link(&run().with("NO_COLOR", "1").go(&[command])), "{command}");
        assert!(!is_link(&run().with("TERM", "tmux-256color").go(&[command])), "{command}");
        let piped = || Run { stdout: To::Pipe, ..run() };
        assert!(
            !is_link(&piped().with("FORCE_HYPERLINK", "1").go(&[command, "--color", "always"])),
            "{command}"
        );
    }
}

#[test]
fn an_exercise_that_there_is_not_can_not_be_watched_and_nothing_is_looked_for_or_made() {
    let book = Book::empty();
    // No Node.js is in this folder: whoever looks for what Knex needs would say so.
    let run = |arguments: &[&str]| {
        let run = Run { course: "tools_course", ..Run::new(&book) };
        run.with("PATH", book.here().display().to_string()).go(arguments)
    };
    assert_eq!(run(&["watch", "knex/names"]).code, Some(3));
    let no_such = |name: &str| {
        let watched = run(&["watch", name]);
        assert_eq!((watched.code, watched.stdout.as_str()), (Some(2), ""), "{}", watched.stderr);
        watched.stderr
    };
    assert!(no_such("knex/namse").contains("There is no exercise knex/namse."));
    assert_eq!(book.everything(), []);
    assert_eq!(run(&["next"]).code, Some(0));
    for name in ["knex/namse", "nothing", "../names"] {
        let judged = run(&["verify", name]);
        assert_eq!((no_such(name), Some(2)), (judged.stderr, judged.code));
    }
}
