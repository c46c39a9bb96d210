//! How a screen is to look: how wide, how plain; and the breaking of prose into lines that follows from it.
//!
//! Colours are in `theme.rs`.

use textwrap::core::Word;
use textwrap::{Options, WordSeparator, WordSplitter};

use super::keyed::keyed;
use super::text::{self, width};
use super::theme;

/// Prose wider than this is tiring to read.
const WIDEST: usize = 100;
/// Below this nothing can be laid out; the terminal breaks the lines instead.
const NARROWEST: usize = 20;
/// A piece of code of at most this many characters stays on one line of a paragraph.
const TOGETHER: usize = 24;
/// Stands for a space within such a piece while lines are broken.
const STICKY: &str = "\u{a0}";
/// Stands behind a `/` at which a path may be broken. What comes from outside has none: see `text::is_hidden`.
const SLIT: char = '\u{200b}';

/// How a screen is to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says yes or no to one thing, and none excludes another"
)]
pub struct Style {
    /// How many columns the window has.
    pub width: usize,
    /// For screen readers: no drawings, nothing side by side, tables as `name: Atalanta` lines, no colours.
    pub plain: bool,
    /// Nothing of ours outside ASCII. What the learner wrote is shown as it is.
    pub ascii: bool,
    /// Whether text may be coloured; the stream that it goes to may still say no.
    pub color: bool,
    /// Whether the terminal takes links that can be clicked.
    pub links: bool,
    /// Whether the screen is drawn while files are watched: a save is answered by itself, and keys stand for commands.
    pub watching: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self { width: 80, plain: false, ascii: false, color: false, links: false, watching: false }
    }
}

impl Style {
    /// How many columns prose may take.
    #[must_use]
    pub fn measure(&self) -> usize {
        self.width.clamp(NARROWEST, WIDEST)
    }

    /// How many columns a table or code may take.
    #[must_use]
    pub fn edge(&self) -> usize {
        self.width.max(NARROWEST)
    }

    /// Prose broken into lines, each indented by `indent` spaces and ended.
    ///
    /// Paragraphs are parted by empty lines. Line breaks of the author's are kept where they fit, since lines break where a
    /// reader breathes; where one doesn't fit, its paragraph is broken anew, save for lines that begin with two spaces
    /// and for code.
    #[must_use]
    pub fn wrap(&self, prose: &str, indent: usize) -> String {
        indented(&self.lines(prose, self.measure().saturating_sub(indent)), indent)
    }

    /// As [`Style::wrap`], without indent.
    pub(super) fn lines(&self, prose: &str, room: usize) -> Vec<String> {
        let prose = if self.watching { keyed(prose) } else { prose.into() };
        let mut lines = Vec::new();
        for paragraph in paragraphs(&prose) {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            let fits = paragraph.iter().all(|line| width(line) <= room);
            let broken = if fits { paragraph } else { break_anew(&paragraph, room) };
            lines.extend(theme::paint_code(self, broken));
        }
        lines
    }
}

/// Lines as they are, each indented and ended; empty ones stay empty.
pub(super) fn indented(lines: &[String], indent: usize) -> String {
    let mut text = String::new();
    for line in lines {
        if !line.is_empty() {
            text.push_str(&" ".repeat(indent));
            text.push_str(line.trim_end());
        }
        text.push('\n');
    }
    text
}

fn paragraphs(prose: &str) -> Vec<Vec<String>> {
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for line in prose.lines() {
        let line = text::line(line.trim_end());
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => last.push(line),
            Some(last) if !last.is_empty() => paragraphs.push(Vec::new()),
            _ => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// Whether a paragraph holds code: a skeleton with gaps, or a statement over several lines.
fn has_code(paragraph: &[String]) -> bool {
    paragraph.iter().any(|line| line.contains("____"))
        || paragraph.last().is_some_and(|line| paragraph.len() > 1 && line.ends_with(';'))
}

fn break_anew(paragraph: &[String], room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut running = String::new();
    let has_code = has_code(paragraph);
    for line in paragraph {
        let is_sentence = line.ends_with(['.', ':', '?']);
        if line.starts_with("  ") || has_code && !is_sentence {
            flush(&mut running, room, &mut lines);
            lines.push(line.clone());
        } else {
            if !running.is_empty() {
                running.push(' ');
            }
            running.push_str(line);
        }
    }
    flush(&mut running, room, &mut lines);
    lines
}

fn flush(running: &mut String, room: usize, lines: &mut Vec<String>) {
    if !running.is_empty() {
        lines.extend(fill(running, room));
        running.clear();
    }
}

/// One paragraph in lines of at most `room` columns. Short pieces of code between backticks are not torn apart.
pub(super) fn fill(paragraph: &str, room: usize) -> Vec<String> {
    let paragraph = commands_together(&slit(paragraph, room));
    let mut sticky = String::with_capacity(paragraph.len());
    for (index, piece) in paragraph.split('`').enumerate() {
        if index > 0 {
            sticky.push('`');
        }
        sticky.push_str(&if index % 2 == 1 { together(piece, room) } else { piece.to_owned() });
    }
    let options = Options::new(room.max(1))
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(&sticky, options).into_iter().map(|line| unstuck(&line)).collect()
}

/// A path that no line can hold is broken where a name in it ends, if it can be; a chain of calls before a dot.
fn slit(paragraph: &str, room: usize) -> String {
    let words = paragraph.split(' ');
    let words = words.map(|word| if width(word) > room { slit_word(word) } else { word.to_owned() });
    words.collect::<Vec<_>>().join(" ")
}

fn slit_word(word: &str) -> String {
    let is_end = |letter: char| letter == '/' || letter == '\\';
    let mut slit = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        if letter == '.' && slit.ends_with(')') && next.is_some_and(char::is_alphabetic) {
            slit.push(SLIT);
        }
        slit.push(letter);
        // In https:// it is no end of a name.
        if is_end(letter) && next.is_some_and(|next| !is_end(next)) {
            slit.push(SLIT);
        }
    }
    slit
}

/// Words, and the parts of a path that may stand on different lines.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    Box::new(WordSeparator::AsciiSpace.find_words(line).flat_map(|word| {
        let mut parts: Vec<Word<'_>> = word.word.split_inclusive(SLIT).map(Word::from).collect();
        match parts.last_mut() {
            Some(last) => last.whitespace = word.whitespace,
            None => parts.push(word),
        }
        parts
    }))
}

/// A piece of code that [`fill`] leaves on one line, where it is short.
pub(super) fn together(code: &str, room: usize) -> String {
    if width(code) <= TOGETHER.min(room / 2) { code.replace(' ', STICKY) } else { code.to_owned() }
}

/// A line that [`fill`] did not have to break.
pub(super) fn unstuck(line: &str) -> String {
    line.replace(STICKY, " ").replace(SLIT, "")
}

/// A command of ours is read, and typed, as one: `workbook solution --spoil`.
fn commands_together(paragraph: &str) -> String {
    let mut joined = String::with_capacity(paragraph.len());
    let mut inside = false;
    for (index, word) in paragraph.split(' ').enumerate() {
        if index > 0 {
            joined.push_str(if inside { STICKY } else { " " });
        }
        joined.push_str(word);
        let before_flag = || paragraph.contains(&format!("{word} --"));
        inside = word == "workbook" || inside && word.chars().all(char::is_alphanumeric) && before_flag();
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::Style;

    fn narrow(width: usize) -> Style {
        Style { width, ..Style::default() }
    }

    #[test]
    fn breaks_of_the_author_are_kept_where_they_fit() {
        let prose = "One row is\none link.\n\nTwo rows are two.\n";
        assert_eq!(narrow(40).wrap(prose, 2), "  One row is\n  one link.\n\n  Two rows are two.\n");
    }

    #[test]
    fn a_paragraph_that_does_not_fit_is_broken_anew() {
        let prose = "A foreign key names the table\nand the column where its value must exist.";
        assert_eq!(
            narrow(30).wrap(prose, 4),
            "    A foreign key names the\n    table and the column where\n    its value must exist.\n"
        );
    }

    #[test]
    fn indented_lines_and_code_stay_as_they_are() {
        let prose = "Compare these two rows of the table fights, please:\n  1 | Achilles | 101 | Troy, a long one\nThen go on.";
        assert_eq!(
            narrow(30).wrap(prose, 0),
            "Compare these two rows of the\ntable fights, please:\n  1 | Achilles | 101 | Troy, a long one\nThen go on.\n"
        );
        let skeleton = "battle_id INTEGER NOT NULL REFERENCES battles(id),\nUNIQUE (____, ____)";
        assert_eq!(narrow(30).wrap(skeleton, 0), format!("{skeleton}\n"));
        let told = "SELECT '____';\nOne word is left, in small letters.";
        assert_eq!(narrow(30).wrap(told, 0), "SELECT '____';\nOne word is left, in small\nletters.\n");
    }

    #[test]
    fn a_short_piece_of_code_is_not_torn_apart() {
        let prose = "The rows come from `LEFT JOIN fights` and so does its NULL.";
        assert_eq!(
            narrow(40).wrap(prose, 0),
            "The rows come from `LEFT JOIN fights`\nand so does its NULL.\n"
        );
        assert_eq!(
            narrow(30).wrap(prose, 0),
            "The rows come from `LEFT JOIN\nfights` and so does its NULL.\n"
        );
    }

    #[test]
    fn a_command_is_not_torn_apart() {
        let prose = "Last hint. To see ours: workbook solution --spoil (your file stays).";
        assert_eq!(
            narrow(38).wrap(prose, 0),
            "Last hint. To see ours:\nworkbook solution --spoil (your file\nstays).\n"
        );
    }

    #[test]
    fn a_long_path_is_broken_where_a_name_ends() {
        let path = "/home/mia/course/workbook/sql/03_keep_it_true/unique_pair.sql";
        let told = format!("Your answer is in {path} now.");
        assert_eq!(
            narrow(40).wrap(&told, 2),
            "  Your answer is in /home/mia/course/\n  workbook/sql/03_keep_it_true/\n  unique_pair.sql now.\n"
        );
        assert_eq!(narrow(90).wrap(&told, 0), format!("{told}\n"), "only where it does not fit");
        assert_eq!(
            narrow(30).wrap("See workbook/sql/pair.sql, line 4.", 0),
            "See workbook/sql/pair.sql,\nline 4.\n",
            "not a path that fits into a line"
        );
        let windows = "C:\\Users\\mia\\workbook\\unique_pair.sql";
        assert_eq!(narrow(22).wrap(windows, 0), "C:\\Users\\mia\\workbook\\\nunique_pair.sql\n");
        assert_eq!(
            narrow(36).wrap("table.integer(...).unsigned(...).refrences is no function", 0),
            "table.integer(...).unsigned(...)\n.refrences is no function\n"
        );
        let torn = narrow(20).wrap(&format!("https://{}/y", "x".repeat(30)), 0);
        assert!(torn.starts_with("https://") && torn.lines().all(|line| line.len() <= 20), "{torn}");
    }

    #[test]
    fn prose_is_never_wider_than_a_hundred_columns() {
        let prose = "word ".repeat(60);
        let widest = narrow(200).wrap(&prose, 0).lines().map(str::len).max();
        assert_eq!(widest, Some(99));
    }
}
