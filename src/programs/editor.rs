//! The learner's editor: which one it is, and opening a file in it.
//!
//! An editor in whose own terminal we run comes first: its window is before the learner's eyes. Then `$VISUAL`, then
//! `$EDITOR`. Whether a file is opened at all is decided by the commands.

use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;

use super::find::find;
use super::interrupt;
use super::known::Known;
use super::words::split;
use crate::env::{Environment, Terminal};
use crate::error::{Failure, Kind, Result};

/// Editors made from VS Code set the same variables, but their programs have names of their own. What stands in the path of
/// the running one tells them apart.
const RELATIVES: [(&str, &str); 5] = [
    ("cursor", "cursor"),
    ("windsurf", "windsurf"),
    ("codium", "codium"),
    ("insider", "code-insiders"),
    ("positron", "positron"),
];

/// An editor that files can be opened in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    /// Its name, as it would be typed: `code`, `vim`.
    name: String,
    /// The program, found or as it was given.
    program: String,
    /// What it is always given.
    arguments: Vec<String>,
    known: Known,
    /// Whether we run in its own terminal.
    around: bool,
}

impl Editor {
    /// The editor that this environment tells of, if any.
    #[must_use]
    pub fn known(environment: &Environment) -> Option<Self> {
        let around = around(environment);
        let variables = [&environment.visual, &environment.editor];
        around.or_else(|| variables.into_iter().flatten().find_map(|command| given(command, environment)))
    }

    /// Its name, for people: `code`, `vim`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it takes the terminal over until it is left, as vim does. Others open a window of their own.
    #[must_use]
    pub const fn takes_the_terminal(&self) -> bool {
        !self.known.window
    }

    /// Whether we run in its own terminal, so that a file that opens is no surprise.
    #[must_use]
    pub const fn is_around_us(&self) -> bool {
        self.around
    }

    /// Opens a file, at a line (from 1) where that is known and can be said. Comes back at once where the editor has a
    /// window of its own; one that takes the terminal over is waited for.
    ///
    /// # Errors
    /// Where it can't be started: what to say to the learner.
    pub fn open(&self, file: &Path, line: Option<usize>) -> Result<()> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).args(self.known.place(&file.to_string_lossy(), line));
        let started = if self.takes_the_terminal() {
            let _ours_no_more = interrupt::left_alone();
            match command.status() {
                Ok(status) if !status.success() => return Err(self.failed(status)),
                status => status.map(drop),
            }
        } else {
            let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            // The Ctrl-C that ends us must not end the editor.
            apart(quiet).spawn().map(|mut child| drop(thread::spawn(move || child.wait())))
        };
        started.map_err(|error| self.not_started(error))
    }

    fn failed(&self, status: ExitStatus) -> Failure {
        Failure::new(Kind::Missing, format!("Your editor {:?} ended with a failure: {status}.", self.name))
            .hint("It is named by VISUAL or EDITOR, in the environment.")
    }

    fn not_started(&self, error: io::Error) -> Failure {
        let failure = Failure::new(Kind::Missing, format!("Your editor {:?} can't be started.", self.name));
        failure.hint("It is named by VISUAL or EDITOR, in the environment.").because(error)
    }
}

#[cfg(unix)]
fn apart(command: &mut Command) -> &mut Command {
    use std::os::unix::process::CommandExt;
    command.process_group(0)
}

#[cfg(windows)]
fn apart(command: &mut Command) -> &mut Command {
    use std::os::windows::process::CommandExt;
    const CREATE_NEW_PROCESS_GROUP: u32 = 0x200;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NEW_PROCESS_GROUP | CREATE_NO_WINDOW)
}

/// The editor in whose own terminal we run.
fn around(environment: &Environment) -> Option<Editor> {
    let Terminal { program, version, zed, visual_studio, .. } = &environment.terminal;
    let (names, arguments): (Vec<&str>, &[&str]) = if *zed {
        (vec!["zed", "zeditor", "zedit"], &[])
    } else if program.as_deref() == Some("vscode") {
        let told = [visual_studio, version].into_iter().flatten().map(|text| text.to_lowercase());
        let told: Vec<String> = told.collect();
        let is = |part: &str| told.iter().any(|text| text.contains(part));
        let relative = RELATIVES.iter().find(|(part, _)| is(part)).map(|(_, name)| *name);
        (relative.into_iter().chain(["code"]).collect(), &["-r"])
    } else {
        return None;
    };
    names.into_iter().find_map(|name| {
        let program = find(name, &environment.path)?.to_str()?.to_owned();
        let arguments = arguments.iter().map(|word| (*word).to_owned()).collect();
        Some(Editor { name: name.to_owned(), program, arguments, known: Known::of(name), around: true })
    })
}

/// The editor that `$VISUAL` or `$EDITOR` names: a path as it is, even with spaces in it, else a command with words.
fn given(command: &str, environment: &Environment) -> Option<Editor> {
    let command = command.trim();
    let words =
        if Path::new(command).is_file() { vec![command.to_owned()] } else { split(command, !cfg!(windows)) };
    let (name, arguments) = words.split_first()?;
    let program = find(name, &environment.path);
    let program = program.and_then(|program| Some(program.to_str()?.to_owned()));
    Some(Editor {
        name: name.clone(),
        program: program.unwrap_or_else(|| name.clone()),
        arguments: arguments.to_vec(),
        known: Known::of(name),
        around: false,
    })
}

#[cfg(test)]
mod tests {
    use super::Editor;
    use crate::env::{Environment, Terminal};

    fn typed(editor: &str) -> Editor {
        let environment = Environment { editor: Some(editor.to_owned()), ..Environment::default() };
        Editor::known(&environment).unwrap()
    }

    #[test]
    fn visual_comes_before_editor_and_neither_is_none() {
        let both = Environment {
            visual: Some("subl -w".to_owned()),
            editor: Some("vim".to_owned()),
            ..Environment::default()
        };
        assert_eq!(Editor::known(&both).unwrap().name(), "subl");
        assert!(!Editor::known(&both).unwrap().takes_the_terminal());
        assert!(Editor::known(&Environment::default()).is_none());
        let empty = Environment { visual: Some(" ".to_owned()), ..both };
        assert_eq!(Editor::known(&empty).unwrap().name(), "vim");
    }

    #[test]
    fn words_behind_the_name_are_kept() {
        let editor = typed("emacs -nw --quick");
        assert_eq!((editor.name(), editor.arguments.len()), ("emacs", 2));
        assert!(editor.takes_the_terminal() && !editor.is_around_us());
    }

    #[test]
    fn an_editor_that_is_not_there_is_told() {
        let failure = typed("no-such-editor-here -x").open("file".as_ref(), None).unwrap_err();
        assert_eq!(failure.message, "Your editor \"no-such-editor-here\" can't be started.");
    }

    #[cfg(unix)]
    #[expect(clippy::disallowed_methods, reason = "a test makes programs of its own")]
    mod around {
        use std::fs;
        use std::os::unix::fs::PermissionsExt;

        use super::{Editor, Environment, Terminal};

        /// Programs of these names, alone in the path.
        fn with(programs: &[&str], terminal: Terminal) -> (tempfile::TempDir, Environment) {
            let folder = tempfile::tempdir().unwrap();
            for name in programs {
                let file = folder.path().join(name);
                fs::write(
                    &file,
                    "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$0.got.new\"; mv \"$0.got.new\" \"$0.got\"\n",
                )
                .unwrap();
                fs::set_permissions(&file, PermissionsExt::from_mode(0o755)).unwrap();
            }
            let path = vec![folder.path().to_owned()];
            (folder, Environment { path, terminal, ..Environment::default() })
        }

        fn code(askpass: &str) -> Terminal {
            Terminal {
                program: Some("vscode".to_owned()),
                visual_studio: Some(askpass.to_owned()),
                ..Terminal::default()
            }
        }

        fn name(programs: &[&str], terminal: Terminal) -> Option<String> {
            let (_folder, environment) = with(programs, terminal);
            Editor::known(&environment).map(|editor| editor.name().to_owned())
        }

        #[test]
        fn the_one_whose_terminal_it_is_and_only_if_it_is_there() {
            let zed = || Terminal { zed: true, ..Terminal::default() };
            let all = ["code", "cursor", "codium", "code-insiders", "zed", "windsurf"];
            assert_eq!(name(&all, code("/usr/share/code/resources/askpass.js")).as_deref(), Some("code"));
            assert_eq!(name(&all, code("/Applications/Cursor.app/askpass.js")).as_deref(), Some("cursor"));
            assert_eq!(name(&all, code("/usr/share/VSCodium/askpass.js")).as_deref(), Some("codium"));
            assert_eq!(name(&all, code("/h/.windsurf-server/askpass.js")).as_deref(), Some("windsurf"));
            assert_eq!(name(&["code"], code("/Applications/Cursor.app/askpass.js")).as_deref(), Some("code"));
            assert_eq!(name(&all, zed()).as_deref(), Some("zed"));
            assert_eq!(name(&["vim"], zed()), None);
            assert_eq!(name(&[], code("")), None);
            let insiders = Terminal { version: Some("1.99.0-insider".to_owned()), ..code("") };
            assert_eq!(name(&all, insiders).as_deref(), Some("code-insiders"));
        }

        #[test]
        fn it_is_started_with_the_file_and_the_line_and_not_waited_for() {
            let (folder, mut environment) = with(&["code"], code(""));
            environment.editor = Some("vim".to_owned());
            let editor = Editor::known(&environment).unwrap();
            assert!(editor.is_around_us() && !editor.takes_the_terminal());
            editor.open("/here/a b.sql".as_ref(), Some(5)).unwrap();
            let got = folder.path().join("code.got");
            for _ in 0..200 {
                if got.exists() {
                    break;
                }
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            assert_eq!(fs::read_to_string(got).unwrap(), "-r\n-g\n/here/a b.sql:5\n");
        }

        #[test]
        fn one_that_takes_the_terminal_is_waited_for() {
            let (folder, mut environment) = with(&["vim"], Terminal::default());
            environment.editor = Some("vim -u NONE".to_owned());
            let editor = Editor::known(&environment).unwrap();
            assert!(editor.takes_the_terminal());
            editor.open("/here/a b.sql".as_ref(), Some(5)).unwrap();
            let got = fs::read_to_string(folder.path().join("vim.got"));
            assert_eq!(got.unwrap(), "-u\nNONE\n+5\n/here/a b.sql\n");
        }
    }
}
