//! What is known of editors by their names: how a line is said to them, and whether they open a window of their own.
//!
//! An editor that is not here is given the file alone and left the terminal: that is right for all but a few.

use std::path::Path;

/// How an editor is told where in a file to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// `+12 FILE`
    Plus,
    /// `FILE:12`
    Colon,
    /// `-g FILE:12`
    Goto,
    /// `--line 12 FILE`, with the word that stands before the number.
    Flag(&'static str),
    /// It can't be told.
    Unknown,
}

/// What is known of an editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// How a line is said to it.
    pub line: Line,
    /// Whether it opens a window of its own and leaves the terminal to us.
    pub window: bool,
}

/// Names of editors that are told lines in the same way, and whether they open a window.
type Family = (&'static [&'static str], Line, bool);

const FAMILIES: [Family; 11] = [
    (
        &["vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "joe", "jed", "mg", "ne"],
        Line::Plus,
        false,
    ),
    (&["kak", "micro", "tilde", "mcedit", "zile"], Line::Plus, false),
    (&["hx", "helix"], Line::Colon, false),
    (
        &["code", "code-insiders", "codium", "vscodium", "code-oss", "cursor", "windsurf", "positron"],
        Line::Goto,
        true,
    ),
    (&["zed", "zeditor", "zedit", "subl", "sublime_text", "atom", "pulsar", "lapce"], Line::Colon, true),
    (&["gvim", "mvim", "gedit", "gnome-text-editor", "pluma", "xed", "geany", "bbedit"], Line::Plus, true),
    (
        &["idea", "webstorm", "rustrover", "datagrip", "clion", "pycharm", "goland", "phpstorm"],
        Line::Flag("--line"),
        true,
    ),
    (&["kate", "kwrite", "mousepad", "mate", "cot"], Line::Flag("-l"), true),
    (&["notepad", "open", "xdg-open", "leafpad", "featherpad"], Line::Unknown, true),
    (&["neovide"], Line::Unknown, true),
    (&["ed", "edit"], Line::Unknown, false),
];

impl Known {
    /// What is known of the editor that this program is.
    pub fn of(program: &str) -> Self {
        let file = Path::new(program).file_name().map(|name| name.to_string_lossy().to_lowercase());
        let file = file.unwrap_or_default();
        let name = [".exe", ".cmd", ".bat"].iter().find_map(|ending| file.strip_suffix(ending));
        let name = name.unwrap_or(&file);
        let family = FAMILIES.iter().find(|(names, ..)| names.contains(&name));
        family.map_or(Self { line: Line::Unknown, window: false }, |(_, line, window)| Self {
            line: *line,
            window: *window,
        })
    }

    /// The words that say a file, and where in it to begin.
    pub fn place(self, file: &str, line: Option<usize>) -> Vec<String> {
        let with = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        match (self.line, line) {
            (Line::Plus, Some(line)) => with(&[&format!("+{line}"), file]),
            (Line::Colon, Some(line)) => with(&[&format!("{file}:{line}")]),
            (Line::Goto, Some(line)) => with(&["-g", &format!("{file}:{line}")]),
            (Line::Flag(flag), Some(line)) => with(&[flag, &line.to_string(), file]),
            (Line::Unknown, _) | (_, None) => with(&[file]),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{FAMILIES, Known};

    fn place(program: &str, line: Option<usize>) -> String {
        Known::of(program).place("/a b.sql", line).join("|")
    }

    #[test]
    fn each_is_told_the_line_in_its_own_way() {
        assert_eq!(place("vim", Some(12)), "+12|/a b.sql");
        assert_eq!(place("/usr/bin/nano", Some(12)), "+12|/a b.sql");
        assert_eq!(place("hx", Some(12)), "/a b.sql:12");
        assert_eq!(place("code", Some(12)), "-g|/a b.sql:12");
        assert_eq!(place("Code.CMD", Some(12)), "-g|/a b.sql:12");
        assert_eq!(place("zed", Some(12)), "/a b.sql:12");
        assert_eq!(place("webstorm", Some(12)), "--line|12|/a b.sql");
        assert_eq!(place("notepad.exe", Some(12)), "/a b.sql");
        assert_eq!(place("my-own-editor", Some(12)), "/a b.sql");
        assert_eq!(place("vim", None), "/a b.sql");
        assert_eq!(place("code", None), "/a b.sql");
    }

    #[test]
    fn those_with_a_window_leave_the_terminal() {
        assert!(Known::of("code").window && Known::of("/opt/subl").window && Known::of("gvim").window);
        assert!(!Known::of("vim").window && !Known::of("hx").window && !Known::of("my-own-editor").window);
    }

    #[test]
    fn no_editor_is_named_twice() {
        let names: Vec<&str> = FAMILIES.iter().flat_map(|(names, ..)| names.iter().copied()).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    }
}
