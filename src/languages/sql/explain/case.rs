//! One error to be explained: the script, the statement's words, and the word at which SQLite stopped.

use std::ops::Range;

use super::finding::Finding;
use crate::database::{Schema, ScriptError, TableShape};
use crate::languages::line_of;
use crate::languages::near::listed;
use crate::languages::sql::sources::{Source, sources};
use crate::languages::sql::tokens::{Token, meaningful};
use crate::languages::sql::words::{Words, fill, names};

/// An error with everything that is known about it.
pub struct Case<'a> {
    /// The whole script.
    pub script: &'a str,
    /// The error.
    pub error: &'a ScriptError,
    /// The tables as they were when it happened.
    pub schema: &'a Schema,
    /// The meaningful tokens of the statement.
    pub tokens: Vec<Token<'a>>,
    /// Which token SQLite stopped at; their number where it stopped behind the last one, or didn't say.
    pub stop: usize,
}

impl<'a> Case<'a> {
    /// Reads the statement of an error.
    pub fn new(script: &'a str, error: &'a ScriptError, schema: &'a Schema) -> Self {
        let tokens: Vec<Token<'a>> = meaningful(script, error.statement.clone()).collect();
        let stop = error
            .offset
            .and_then(|offset| tokens.iter().position(|token| token.end() > offset))
            .unwrap_or(tokens.len());
        Self { script, error, schema, tokens, stop }
    }

    /// What SQLite said.
    pub fn message(&self) -> &'a str {
        &self.error.message
    }

    /// The token at which SQLite stopped.
    pub fn near(&self) -> Option<&Token<'a>> {
        self.tokens.get(self.stop)
    }

    /// The token `steps` before the one at which SQLite stopped.
    pub fn before(&self, steps: usize) -> Option<&Token<'a>> {
        self.tokens.get(self.stop.checked_sub(steps)?)
    }

    /// Whether SQLite stopped at one of these words.
    pub fn near_any(&self, words: &[&str]) -> bool {
        self.near().is_some_and(|token| token.is_any(words))
    }

    /// Whether the token just before is one of these words.
    pub fn after_any(&self, words: &[&str]) -> bool {
        self.before(1).is_some_and(|token| token.is_any(words))
    }

    /// Whether the statement begins with these words.
    pub fn begins(&self, words: &[&str]) -> bool {
        self.is_at(0, words)
    }

    /// Whether these words stand at a token.
    pub fn is_at(&self, index: usize, words: &[&str]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(step, word)| self.tokens.get(index + step).is_some_and(|token| token.is(word)))
    }

    /// Where these words stand first.
    pub fn find(&self, words: &[&str]) -> Option<usize> {
        (0..self.tokens.len()).find(|index| self.is_at(*index, words))
    }

    /// Whether the statement makes a table.
    pub fn creates_table(&self) -> bool {
        self.begins(&["CREATE", "TABLE"])
            || self.begins(&["CREATE"])
                && self.tokens.get(1).is_some_and(|token| token.is_any(&["TEMP", "TEMPORARY"]))
                && self.is_at(2, &["TABLE"])
    }

    /// The brackets that are open before a token, outermost first.
    pub fn open_brackets(&self, before: usize) -> Vec<usize> {
        let mut open = Vec::new();
        for (index, token) in self.tokens.iter().enumerate().take(before) {
            if token.is("(") {
                open.push(index);
            } else if token.is(")") {
                open.pop();
            }
        }
        open
    }

    /// The line of a place, from 1.
    pub fn line(&self, place: usize) -> usize {
        line_of(self.script, place)
    }

    /// The tables that the statement names.
    pub fn sources(&self) -> Vec<Source> {
        sources(&self.tokens)
    }

    /// Whether these are several statements: an error that came while probing belongs to the whole answer.
    pub fn is_whole_script(&self) -> bool {
        let last = self.tokens.len().saturating_sub(1);
        self.tokens[..last].iter().any(|token| token.is(";")) && !self.begins_any_trigger()
    }

    fn begins_any_trigger(&self) -> bool {
        self.begins(&["CREATE"]) && self.tokens.iter().take(3).any(|token| token.is("TRIGGER"))
    }

    /// The table that `CREATE INDEX … ON` and `ALTER TABLE` are about.
    fn subject(&self) -> Option<String> {
        let index = match () {
            () if self.begins(&["ALTER", "TABLE"]) => 2,
            () if self.begins(&["CREATE"]) => self.find(&["ON"])? + 1,
            () => return None,
        };
        self.tokens.get(index).map(Token::inside)
    }

    /// The shapes of the tables that the statement names.
    pub fn shapes(&self) -> Vec<&'a TableShape> {
        let mut shapes: Vec<&TableShape> = Vec::new();
        let names = self.sources().into_iter().map(|source| source.table).chain(self.subject());
        for shape in names.filter_map(|name| self.schema.table(&name)) {
            if !shapes.iter().any(|known| known.name == shape.name) {
                shapes.push(shape);
            }
        }
        shapes
    }

    /// Words with their values; `{near}`, `{before}`, `{line}`, `{line_before}` are known here.
    pub fn say(&self, words: &Words, values: &[(&str, &str)]) -> Finding {
        let near = self.near().map_or("the end", |token| short(token.text));
        let before = self.before(1).map_or("the beginning", |token| short(token.text));
        let last = self.tokens.last().map_or(self.error.statement.start, |token| token.start);
        let line = self.line(self.near().map_or(last, |token| token.start)).to_string();
        let line_before = self.line(self.before(1).map_or(last, |token| token.start)).to_string();
        let mut all = vec![
            ("near", near),
            ("before", before),
            ("line", line.as_str()),
            ("line_before", line_before.as_str()),
        ];
        all.splice(0..0, values.iter().copied());
        let said = |text: &str| fill(text, &all);
        Finding { why: said(words.why), look: said(words.look), mark: None, label: None, message: None }
    }

    /// Words about a place: it is marked, and `{line_mark}` is its line.
    pub fn say_at(&self, mark: Range<usize>, words: &Words, values: &[(&str, &str)]) -> Finding {
        let line = self.line(mark.start).to_string();
        let mut all = vec![("line_mark", line.as_str())];
        all.extend_from_slice(values);
        self.say(words, &all).at(mark)
    }
}

/// `heroes has: id, name.` for each table, one sentence each.
pub fn has<'a>(shapes: impl IntoIterator<Item = &'a TableShape>) -> String {
    let sentences: Vec<String> = shapes
        .into_iter()
        .map(|shape| {
            let columns = listed(shape.columns.iter().map(|column| column.name.as_str()));
            fill(names::HAS, &[("table", &shape.name), ("columns", &columns)])
        })
        .collect();
    sentences.join(" ")
}

/// The beginning of a long token, so that a sentence stays a sentence.
fn short(text: &str) -> &str {
    const LONGEST: usize = 30;
    let line = text.lines().next().unwrap_or_default();
    line.char_indices().nth(LONGEST).map_or(line, |(end, _)| &line[..end])
}
