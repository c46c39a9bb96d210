//! The screen of an answer that does not pass yet: what holds, then the first check that does not, in full.
//!
//! The parts that show rows are in `tables.rs`, `counterexample.rs` and `frame.rs`.

use super::blocks::{hanging, section};
use super::context::Context;
use super::counterexample::counterexample;
use super::frame::frame;
use super::highlight::Code;
use super::human::{footer, notes};
use super::prose::{count, sentence, whichever};
use super::state::role;
use super::style::{Style, indented};
use super::tables::evidence;
use super::text;
use super::theme::paint;
use crate::judge::{CheckResult, Status, Verdict};

/// Statements that were sent are shown up to here, then counted.
const SENT_SHOWN: usize = 4;

pub(super) fn failing(verdict: &Verdict, context: &Context<'_>, style: &Style) -> String {
    let with = |status: Status| verdict.checks.iter().filter(move |check| check.status == status);
    let mut screen = "\n".to_owned();
    let holding: Vec<&CheckResult> = with(Status::Passed).collect();
    if let Some(first) = holding.first() {
        let several = format!("{} hold", count(holding.len(), "check"));
        let held = if holding.len() == 1 { &first.name } else { &several };
        screen += &hanging(style, 2, &label(style, first.status), held);
    }
    let Some(focus) = with(Status::Failed).chain(with(Status::Error)).next() else { return screen };
    screen += &hanging(style, 2, &label(style, focus.status), &focus.name);
    screen += &section(style, "What happened", &what_happened(focus, context, style));
    screen += &section(style, "Why", &why(focus, context, style));
    let look = style.wrap(&sentence(focus.look_next.as_deref().unwrap_or_default()), 4);
    let further = further(verdict, focus, style) + &notes(verdict, style);
    if further.is_empty() {
        screen + &section(style, "Look next at", &(look + &footer(context, style)))
    } else {
        screen + &section(style, "Look next at", &look) + &further + "\n" + &footer(context, style)
    }
}

fn label(style: &Style, status: Status) -> String {
    let word = match status {
        Status::Passed => "ok",
        Status::Failed => "fail",
        Status::Error | Status::NotRun | Status::Untouched => "stop",
    };
    format!("{}{}", paint(style, role(status), word), " ".repeat(6 - word.len()))
}

/// A frame whose label explains belongs to the why; a frame without one only says where it happened.
fn explains(check: &CheckResult) -> bool {
    check.explanation.is_some() && check.place.as_ref().is_some_and(|place| !place.label.is_empty())
}

fn what_happened(check: &CheckResult, context: &Context<'_>, style: &Style) -> String {
    let room = style.edge() - 4;
    let mut parts: Vec<String> = Vec::new();
    if let Some(message) = &check.message {
        parts.push(style.wrap(message, 4));
    }
    if !check.story.is_empty() {
        let steps = check.story.iter().enumerate();
        parts.push(steps.map(|(index, step)| hanging(style, 4, &format!("{}. ", index + 1), step)).collect());
    }
    if let Some(place) = check.place.as_ref().filter(|_| !explains(check)) {
        parts.push(indented(&frame(style, place, Some(language(context)), room), 4));
    }
    if let Some(found) = &check.evidence {
        parts.push(indented(&evidence(style, found, room), 4));
    }
    if !check.sent.is_empty() {
        parts.push(sent(&check.sent, style));
    }
    if let Some(found) = &check.counterexample {
        let told = check.message.is_some();
        let lines = counterexample(style, found, context.check(&check.name), told, room);
        parts.push(indented(&lines, 4));
    }
    parts.join("\n")
}

/// The statements that the answer sent.
fn sent(statements: &[String], style: &Style) -> String {
    let mut block = style.wrap(if statements.len() == 1 { "It sent:" } else { "It sent, in this order:" }, 4);
    for statement in statements.iter().take(SENT_SHOWN) {
        block += &hanging(style, 6, "", &text::line(&on_one_line(statement)));
    }
    if statements.len() > SENT_SHOWN {
        let more = count(statements.len() - SENT_SHOWN, "statement");
        block += &style.wrap(&format!("... {more} more"), 6);
    }
    block
}

/// A statement that was written over several lines, as one.
fn on_one_line(statement: &str) -> String {
    statement.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn language(context: &Context<'_>) -> Code {
    Code::of_track(&context.exercise.id.track)
}

fn why(check: &CheckResult, context: &Context<'_>, style: &Style) -> String {
    let mut text = String::new();
    if let Some(place) = check.place.as_ref().filter(|_| explains(check)) {
        text += &indented(&frame(style, place, Some(language(context)), style.edge() - 4), 4);
    }
    text + &style.wrap(check.explanation.as_deref().unwrap_or_default(), 4)
}

/// The checks that are not shown in full, counted.
fn further(verdict: &Verdict, focus: &CheckResult, style: &Style) -> String {
    let others = |status: Status| {
        let rest = verdict.checks.iter().filter(|check| !std::ptr::eq(*check, focus));
        rest.filter(|check| check.status == status).count()
    };
    let (failed, stopped, waiting) = (others(Status::Failed), others(Status::Error), others(Status::NotRun));
    let mut text = String::new();
    if failed > 0 {
        let checks = whichever(failed, "check fails; it is", "checks fail; they are");
        text += &style.wrap(&format!("{failed} more {checks} shown when this one holds."), 2);
    }
    if stopped > 0 {
        text += &style.wrap(&format!("{} could not be judged.", count(stopped, "check")), 2);
    }
    if waiting > 0 {
        let were = whichever(waiting, "was", "were");
        text += &style.wrap(&format!("{} {were} not run.", count(waiting, "check")), 2);
    }
    if text.is_empty() { text } else { format!("\n{text}") }
}

#[cfg(test)]
mod tests {
    use crate::judge::{CheckResult, Status};
    use crate::report::Style;
    use crate::report::samples::{at, failed, holds, miscounted, mismatched, plain, repeated, shown};

    #[test]
    fn a_statement_over_several_lines_is_shown_as_one() {
        assert_eq!(super::on_one_line("SELECT 1\n          FROM heroes\n\n"), "SELECT 1 FROM heroes");
        assert_eq!(super::on_one_line("SELECT  'a  b'"), "SELECT  'a  b'");
    }

    #[test]
    fn a_row_that_should_have_been_refused() {
        let found = failed(vec![holds("a hero has many battles, a battle has many heroes"), repeated()]);
        assert_eq!(
            shown(&found, &Style::default()),
            "\
sql/unique_pair   Each pair once                                 not passing yet

  ok    a hero has many battles, a battle has many heroes
  fail  the same link twice is refused

  What happened
    I added Achilles - Troy twice. Your table accepted it both times.

    fights
    id | hero_id      | battle_id
    ---+--------------+-----------
     1 | 1 (Achilles) | 101 (Troy)
     2 | 1 (Achilles) | 101 (Troy)   <- should be refused

  Why
    id is different in every row, so it can't stop a repeated pair.

  Look next at
    Which two columns, together, may not repeat?
    Edit, save, then: workbook verify        Stuck? workbook hint
"
        );
        assert_eq!(
            shown(&found, &at(40)),
            "\
sql/unique_pair          not passing yet
  Each pair once

  ok    a hero has many battles, a
        battle has many heroes
  fail  the same link twice is refused

  What happened
    I added Achilles - Troy twice. Your
    table accepted it both times.

    fights
    id | hero_id      | battle_id
    ---+--------------+-----------
     1 | 1 (Achilles) | 101 (Troy)
     2 | 1 (Achilles) | 101 (Troy)
        <- should be refused

  Why
    id is different in every row, so it
    can't stop a repeated pair.

  Look next at
    Which two columns, together, may not
    repeat?
    Edit, save, then: workbook verify
    Stuck? workbook hint
"
        );
    }

    #[test]
    fn a_key_that_does_not_fit_is_shown_in_the_file() {
        assert_eq!(
            shown(&failed(vec![mismatched()]), &Style::default()),
            "\
sql/unique_pair   Each pair once                                 not passing yet

  fail  a hero can be linked to a battle

  What happened
    I added Achilles (1) - Troy (101). Both exist. SQLite refused:
      foreign key mismatch - \"fights\" referencing \"heroes\"

  Why
    2 |   hero_id INTEGER REFERENCES heroes(hero_id),
      |                                     ^^^^^^^ no such column
    heroes has: id, name
    CREATE TABLE does not check this. Every new link fails.

  Look next at
    Line 2: which column of heroes holds the hero's number?
    Edit, save, then: workbook verify        Stuck? workbook hint
"
        );
    }

    #[test]
    fn the_smallest_data_that_shows_it() {
        assert_eq!(
            shown(&failed(vec![miscounted()]), &Style::default()),
            "\
sql/unique_pair   Each pair once                                 not passing yet

  fail  a hero without battles counts 0

  What happened
    The smallest data that shows it:

    heroes              fights, battles: no rows
    id | name
    ---+---------
     4 | Atalanta

        name     | battles
    -   Atalanta |       1   your query gave this row
    +   Atalanta |       0   the task asks for this row

  Why
    LEFT JOIN keeps Atalanta: one row, with NULL for her fights.
    COUNT(*) counts rows, so it counts that one.

  Look next at
    What should be counted: rows, or fights?
    Edit, save, then: workbook verify        Stuck? workbook hint
"
        );
    }

    #[test]
    fn further_checks_are_counted_and_those_not_run_do_not_fail() {
        let with = |name: &str, status| CheckResult::new(name, status);
        let found = failed(vec![
            repeated(),
            with("a link to nobody is refused", Status::Failed),
            with("nothing else changed", Status::NotRun),
        ]);
        let screen = shown(&found, &Style::default());
        assert!(
            screen.ends_with(
                "\
  Look next at
    Which two columns, together, may not repeat?

  1 more check fails; it is shown when this one holds.
  1 check was not run.

    Edit, save, then: workbook verify        Stuck? workbook hint
"
            ),
            "{screen}"
        );
        assert_eq!(screen.matches("  fail  ").count(), 1, "{screen}");
    }

    #[test]
    fn what_holds_takes_one_line() {
        let found = failed(vec![holds("one"), repeated(), holds("two"), holds("three")]);
        let screen = shown(&found, &Style::default());
        assert!(screen.contains("yet\n\n  ok    3 checks hold\n  fail  the same link"), "{screen}");
    }

    #[test]
    fn plain_screens_have_no_columns() {
        let screen = shown(&failed(vec![miscounted()]), &plain());
        assert!(screen.starts_with("sql/unique_pair, Each pair once: not passing yet\n"), "{screen}");
        assert!(screen.contains("    - your query gave this row:\n        name: Atalanta\n"), "{screen}");
        assert!(!screen.contains(" | "), "{screen}");
    }
}
