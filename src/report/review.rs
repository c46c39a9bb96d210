//! The screen of a review: each table with what was found, the rows that show it, and what would mend it.
//!
//! The words of the findings are the judge's.

use super::blocks::{hanging, section, title};
use super::frame::frame;
use super::highlight::{Code, highlighted};
use super::prose::{count, list, whichever};
use super::style::{Style, indented};
use super::tables::evidence;
use super::text;
use super::theme::{Role, paint};
use crate::judge::Trouble;
use crate::judge::review::{Finding, Level, NotProbed, Review, Reviewed};

/// Failed statements are shown in full up to here, then counted.
const TROUBLES_SHOWN: usize = 3;

/// The file that was reviewed.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Its name as it was typed.
    pub file: &'a str,
    /// Its text; empty for a database.
    pub script: &'a str,
}

/// What was found in a schema.
#[must_use]
pub fn review(review: &Review, subject: &Subject<'_>, style: &Style) -> String {
    let faults = review.count(Level::Fault);
    let (state, role) =
        if faults == 0 { ("no faults".to_owned(), Role::Good) } else { (count(faults, "fault"), Role::Bad) };
    let tables = format!("{}, {}", count(review.tables, "table"), count(review.join_tables(), "join table"));
    let mut screen = title(style, &text::line(subject.file), &tables, &state, role);
    screen += &troubles(&review.troubles, style);
    for table in &review.reviewed {
        screen += &reviewed(table, style);
    }
    screen += &not_probed(&review.not_probed, style);
    for note in &review.notes {
        screen += &format!("\n{}", style.wrap(note, 2));
    }
    screen + &closing(review, style)
}

fn reviewed(table: &Reviewed, style: &Style) -> String {
    let name = paint(style, Role::Title, &text::line(&table.table));
    let mut about = Vec::new();
    if let Some(line) = table.line {
        about.push(format!("line {line}"));
    }
    if !table.ends.is_empty() {
        about.push(format!("links {}", list(&table.ends)));
    }
    let about = if about.is_empty() { "in the database".to_owned() } else { about.join(", ") };
    let mut screen = format!("\n{}", hanging(style, 0, &format!("{name}   "), &about));
    if !table.probed {
        screen += &hanging(style, 2, &label(style, Some(Level::Note)), "not probed: see the end");
    } else if table.findings.is_empty() {
        return screen + &hanging(style, 2, &label(style, None), "no fault found");
    }
    for finding in &table.findings {
        screen += &told(finding, style);
    }
    if table.is_faulty() {
        screen += &mend(table, style);
    }
    screen
}

fn label(style: &Style, level: Option<Level>) -> String {
    let (word, role) = match level {
        None => ("ok", Role::Good),
        Some(Level::Fault) => ("fault", Role::Bad),
        Some(Level::Note) => ("note", Role::Muted),
    };
    format!("{}{}", paint(style, role, word), " ".repeat(7 - word.len()))
}

fn told(finding: &Finding, style: &Style) -> String {
    let mut text = style.wrap(&finding.happened, 4);
    for rows in &finding.rows {
        text += &format!("\n{}", indented(&evidence(style, rows, style.edge() - 4), 4));
    }
    if !finding.why.is_empty() {
        text += &format!("\n{}", style.wrap(&finding.why, 4));
    }
    let heading = hanging(style, 2, &label(style, Some(finding.level)), finding.rule.title());
    format!("\n{heading}\n{text}")
}

fn mend(table: &Reviewed, style: &Style) -> String {
    let Some(sql) = &table.mend else {
        let text =
            "I tried statements of mine in its place, and faults were left. This one is for you to decide.";
        return section(style, "What would mend it", &style.wrap(text, 4));
    };
    let lines = highlighted(style, Some(Code::Sql), sql);
    let told = format!("In place of the CREATE TABLE of {}. I tried it: no fault is left.", table.table);
    section(style, "What would mend it", &(style.wrap(&told, 4) + "\n" + &indented(&lines, 4)))
}

fn troubles(troubles: &[Trouble], style: &Style) -> String {
    let mut screen = String::new();
    for trouble in troubles.iter().take(TROUBLES_SHOWN) {
        screen += &format!("\n{}", hanging(style, 2, &label(style, Some(Level::Fault)), "a statement fails"));
        let mut text = String::new();
        match &trouble.place {
            Some(place) => {
                text += &style.wrap(&format!("Line {}, column {}:", place.line, place.column), 4);
                text += &indented(&frame(style, place, Some(Code::Sql), style.edge() - 4), 4);
            }
            None => text += &style.wrap(&trouble.message, 4),
        }
        if let Some(why) = &trouble.why {
            text += &format!("\n{}", style.wrap(why, 4));
        }
        screen += &format!("\n{text}");
    }
    let left = troubles.len().saturating_sub(TROUBLES_SHOWN);
    if left > 0 {
        screen += &format!(
            "\n{}",
            style.wrap(&format!("{left} more {}.", whichever(left, "statement fails", "statements fail")), 2)
        );
    }
    screen
}

fn not_probed(left: &[NotProbed], style: &Style) -> String {
    let mut text = String::new();
    for NotProbed { name, reason } in left {
        text += &hanging(style, 4, &format!("{}: ", text::line(name)), reason);
    }
    section(style, "Not probed", &text)
}

fn closing(review: &Review, style: &Style) -> String {
    let text = match (review.join_tables(), review.reviewed.is_empty()) {
        (0, true) => "No table ties others together, so there was nothing to probe.".to_owned(),
        (0, false) => return String::new(),
        _ => "I made up rows and tried them in memory, with foreign keys enforced. Your program has to ask for that: \
              PRAGMA foreign_keys = ON."
            .to_owned(),
    };
    format!("\n{}", style.wrap(&text, 0))
}
