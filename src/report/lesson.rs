//! A lesson, written in Markdown, as it reads in a terminal.
//!
//! Headings, paragraphs, lists, tables, quotes and code. How words stand out is in `face.rs`, what becomes of code in a narrow
//! window in `code_lines.rs`.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::code_lines::code_lines;
use super::face::{Face, carried, code_words};
use super::highlight::Code;
use super::lesson_table::{number_or_text, text_table};
use super::link::{is_address, linked};
use super::style::{Style, fill, indented, unstuck};
use super::text::{self, width};
use super::theme::{Role, paint};
use crate::database::{Table, Value};

/// A lesson's text, laid out for the window.
#[must_use]
pub fn lesson(markdown: &str, style: &Style) -> String {
    let mut page = Page { style: *style, ..Page::default() };
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(markdown, options) {
        page.take(event);
    }
    page.flush();
    page.text
}

#[derive(Default)]
struct Page {
    style: Style,
    text: String,
    /// The words of the paragraph, heading or cell that is being read.
    words: String,
    /// The lists that are open: the next number, or none for bullets.
    lists: Vec<Option<u64>>,
    /// The mark of the item that has just begun, until its first line is written.
    mark: Option<String>,
    quotes: usize,
    code: Option<String>,
    /// The language of the code that is being read.
    language: Option<Code>,
    /// Where the link leads that is being read, and where its words begin.
    link: Option<(String, usize)>,
    /// The addresses that stand in the words.
    addresses: Vec<String>,
    table: Option<Table>,
    row: Vec<Value>,
    heading: Option<HeadingLevel>,
    /// No empty line before the next block: it follows its heading, its label or its item.
    tight: bool,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.words.push_str(&text::line(&text)),
            },
            Event::Code(code) => self.write_code(&code),
            // In a lesson, lines break where a reader breathes.
            Event::SoftBreak | Event::HardBreak => self.words.push('\n'),
            Event::Rule => {
                self.gap();
                self.text.push_str("---\n");
            }
            // Nothing of these belongs in a lesson; a comment in HTML is for authors.
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.heading = Some(level),
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::CodeBlock(kind) => {
                self.flush();
                self.language = None;
                if let CodeBlockKind::Fenced(info) = kind {
                    self.label(&info);
                    self.language = info.split_whitespace().next().and_then(Code::called);
                }
                self.code = Some(String::new());
            }
            Tag::List(first) => {
                self.flush();
                if !self.lists.is_empty() {
                    self.tight = true;
                }
                self.lists.push(first);
            }
            Tag::Item => {
                self.mark = Some(match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                });
            }
            Tag::Table(_) => self.table = Some(Table::default()),
            Tag::Link { dest_url, .. } => self.link = Some((dest_url.into_string(), self.words.len())),
            Tag::Emphasis => self.write_face(Face::Emphasis, Face::begin),
            Tag::Strong => self.write_face(Face::Strong, Face::begin),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph => self.flush(),
            TagEnd::Item => {
                self.flush();
                self.mark = None;
                self.tight = true;
            }
            TagEnd::List(_) => {
                self.lists.pop();
                self.tight = !self.lists.is_empty();
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::TableCell => {
                let words = std::mem::take(&mut self.words);
                self.row.push(number_or_text(words.trim()));
            }
            TagEnd::TableHead | TagEnd::TableRow => self.end_row(tag == TagEnd::TableHead),
            TagEnd::Table => self.end_table(),
            TagEnd::Link => self.end_link(),
            TagEnd::Emphasis => self.write_face(Face::Emphasis, Face::end),
            TagEnd::Strong => self.write_face(Face::Strong, Face::end),
            _ => {}
        }
    }

    /// A cell is measured as the text that it is; a heading stands out as a whole.
    fn is_all_of_one_face(&self) -> bool {
        self.table.is_some() || self.heading.is_some()
    }

    fn write_face(&mut self, face: Face, switch: fn(Face, &Style) -> &'static str) {
        let style = if self.is_all_of_one_face() { Style { color: false, ..self.style } } else { self.style };
        self.words.push_str(switch(face, &style));
    }

    fn write_code(&mut self, code: &str) {
        let style = if self.is_all_of_one_face() { Style { color: false, ..self.style } } else { self.style };
        self.words.push_str(&code_words(&style, code, style.measure().saturating_sub(self.indent())));
    }

    /// An empty line, where one belongs.
    fn gap(&mut self) {
        if !self.tight && !self.text.is_empty() {
            self.text.push('\n');
        }
        self.tight = false;
    }

    fn indent(&self) -> usize {
        self.lists.iter().map(|first| if first.is_some() { 3 } else { 2 }).sum::<usize>() + 2 * self.quotes
    }

    /// Behind the words of a link stands where it leads.
    fn end_link(&mut self) {
        let Some((address, start)) = self.link.take() else { return };
        if !is_address(&address) {
            return;
        }
        if self.words.get(start..).is_none_or(|words| words != address) {
            self.words.push_str(&text::line(&format!(" ({address})")));
        }
        self.addresses.push(address);
    }

    /// Writes the paragraph or heading that has been read.
    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        self.gap();
        if let Some(level) = self.heading.take() {
            self.write_heading(level, words);
            return;
        }
        let mark = self.mark.take();
        let indent = self.indent();
        let room = self.style.measure().saturating_sub(indent);
        let lines: Vec<String> = words.lines().map(|line| line.trim().to_owned()).collect();
        let fits = lines.iter().all(|line| width(line) <= room);
        let lines = if fits {
            lines.iter().map(|line| unstuck(line)).collect()
        } else {
            fill(&lines.join(" "), room)
        };
        for (index, line) in carried(lines).into_iter().enumerate() {
            let front = match &mark {
                Some(mark) if index == 0 => {
                    format!("{}{mark}", " ".repeat(indent.saturating_sub(mark.len())))
                }
                _ => " ".repeat(indent),
            };
            let line = linked(&self.style, &line, &mut self.addresses);
            self.text.push_str(&front);
            self.text.push_str(&line);
            self.text.push('\n');
        }
        self.addresses.clear();
    }

    fn write_heading(&mut self, level: HeadingLevel, words: &str) {
        let words = words.replace('\n', " ");
        let lines = fill(&words, self.style.measure());
        let longest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
        for line in &lines {
            self.text.push_str(&paint(&self.style, Role::Title, line));
            self.text.push('\n');
        }
        if !self.style.plain && level <= HeadingLevel::H2 {
            let line = if level == HeadingLevel::H1 { "=" } else { "-" };
            self.text.push_str(&line.repeat(longest));
            self.text.push('\n');
        }
    }

    /// What an info string says about the code, where a reader needs it: `sql fails`, `text output`.
    fn label(&mut self, info: &str) {
        let mut words = info.split_whitespace();
        let language = words.next().unwrap_or_default();
        let label = match words.next() {
            Some("fails") if language == "sql" => "SQLite refuses this:",
            Some("fails") => "This fails:",
            Some("output") => "It gives:",
            _ if self.style.plain && language == "sql" => "SQL:",
            _ => return,
        };
        self.gap();
        let indent = self.indent();
        self.text.push_str(&" ".repeat(indent));
        self.text.push_str(&paint(&self.style, Role::Muted, label));
        self.text.push('\n');
        self.tight = true;
    }

    fn end_code(&mut self) {
        let code = self.code.take().unwrap_or_default();
        self.gap();
        let code = code.trim_end_matches('\n');
        let room = |indent: usize| self.style.edge().saturating_sub(indent);
        let fits = |indent: usize| code.lines().all(|line| width(&text::line(line)) <= room(indent));
        let deep = self.indent() + 4;
        let indent = if fits(deep) { deep } else { deep - 2 };
        let lines = code_lines(&self.style, self.language, code, room(indent));
        self.text.push_str(&indented(&lines, indent));
    }

    fn end_row(&mut self, head: bool) {
        let row = std::mem::take(&mut self.row);
        let Some(table) = &mut self.table else { return };
        if head {
            table.columns = row.iter().map(ToString::to_string).collect();
        } else {
            table.rows.push(row);
        }
    }

    fn end_table(&mut self) {
        let Some(table) = self.table.take() else { return };
        self.gap();
        let indent = self.indent() + 2;
        let lines = text_table(&self.style, &table, self.style.edge().saturating_sub(indent));
        self.text.push_str(&indented(&lines, indent));
    }
}

#[cfg(test)]
mod tests;
