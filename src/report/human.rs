//! A verdict as the learner reads it: status, what happened, why, what to look at next.
//!
//! Says what the judge found and nothing more; never the fix. The parts that show rows are in `tables.rs`,
//! `counterexample.rs` and `frame.rs`.

use super::blocks::{hanging, section, title};
use super::context::Context;
use super::counterexample::counterexample;
use super::frame::frame;
use super::prose::{count, list, whichever};
use super::style::Style;
use super::tables::evidence;
use super::text::{self, width};
use super::theme::{Role, paint};
use crate::judge::{CheckResult, Place, Status, Trouble, Verdict};

/// Further failing checks are named up to here, then counted.
const FURTHER_NAMED: usize = 3;
/// Another right way of writing it is cut after this many lines.
const ANOTHER_LINES: usize = 16;

/// How an exercise stands, in words.
#[must_use]
pub const fn state(status: Status) -> &'static str {
    match status {
        Status::Passed => "passed",
        Status::Failed => "not passing yet",
        Status::Untouched => "not started",
        Status::Error => "can't run yet",
        Status::NotRun => "not run",
    }
}

pub(super) const fn role(status: Status) -> Role {
    match status {
        Status::Passed => Role::Good,
        Status::Failed => Role::Bad,
        Status::Untouched | Status::Error => Role::Waiting,
        Status::NotRun => Role::Muted,
    }
}

/// The verdict on one answer.
#[must_use]
pub fn verdict(verdict: &Verdict, context: &Context<'_>, style: &Style) -> String {
    let id = verdict.id.to_string();
    let mut screen = title(style, &id, &verdict.title, state(verdict.status), role(verdict.status));
    if let Some(time) = context.unchanged_since.filter(|_| verdict.status != Status::Passed) {
        screen += &format!("\n  Unchanged since {time}. Saved?\n");
    }
    screen += &match (verdict.status, &verdict.trouble) {
        (Status::Passed, _) => passed(verdict, context, style),
        (Status::Untouched, _) => untouched(context, style),
        (Status::NotRun, trouble) => not_run(trouble.as_ref(), style),
        (Status::Error, Some(trouble)) => troubled(trouble, verdict, context, style),
        (Status::Error | Status::Failed, _) => failing(verdict, context, style),
    };
    screen
}

/// The exercises that passed before and still do, in one line.
#[must_use]
pub fn passed_line(verdicts: &[&Verdict], style: &Style) -> String {
    if verdicts.is_empty() {
        return String::new();
    }
    let ok = paint(style, Role::Good, "ok");
    let names: Vec<&str> = verdicts.iter().map(|verdict| verdict.id.name.as_str()).collect();
    let named = format!("{} still {}", list(&names), whichever(names.len(), "passes", "pass"));
    let counted =
        format!("{} still {}", count(names.len(), "exercise"), whichever(names.len(), "passes", "pass"));
    let said = if width(&named) + 8 <= style.measure() { named } else { counted };
    format!("  {ok}    {said}\n")
}

fn passed(verdict: &Verdict, context: &Context<'_>, style: &Style) -> String {
    let ok = format!("{}    ", paint(style, Role::Good, "ok"));
    let held = match verdict.checks.as_slice() {
        [] => "It behaves as asked.".to_owned(),
        [only] => only.name.clone(),
        checks => format!("all {} checks hold", checks.len()),
    };
    let mut screen = format!("\n{}", hanging(style, 2, &ok, &held));
    if !context.exercise.spec.remember.is_empty() {
        let label = paint(style, Role::Heading, "Remember:");
        screen += &format!("\n{}", hanging(style, 2, &format!("{label} "), &context.exercise.spec.remember));
    }
    if let Some((name, answer)) = context.another {
        let heading = format!("Another right way: {}", name.replace('_', " "));
        screen += &section(style, &heading, &code(style, answer, ANOTHER_LINES));
    }
    screen += &notes(verdict, style);
    screen += "\n";
    screen += &progress(context, style);
    screen
}

fn code(style: &Style, code: &str, most: usize) -> String {
    let lines: Vec<String> = code.trim().lines().map(text::line).collect();
    let shown = if lines.len() > most + 1 { most } else { lines.len() };
    let mut text = style.indented(&lines[..shown], 4);
    if lines.len() > shown {
        text += &format!("    ... {} more lines\n", lines.len() - shown);
    }
    text
}

fn progress(context: &Context<'_>, style: &Style) -> String {
    let Context { passed, total, .. } = *context;
    let so_far = if total == 0 { String::new() } else { format!("{passed} of {total} passed.\n") };
    let next = match context.next {
        Some(next) => format!("Next is {next}. Run: workbook next"),
        None if total > 0 && passed >= total => {
            "That was the last one. See them all: workbook list".to_owned()
        }
        None => "See what is left: workbook list".to_owned(),
    };
    style.wrap(&format!("{so_far}{next}"), 2)
}

fn untouched(context: &Context<'_>, style: &Style) -> String {
    let mark = context.exercise.stub.lines().map(str::trim).find(|line| line.ends_with("your answer"));
    let write = match mark {
        Some(mark) => format!("Write below the line \"{}\".", text::line(mark)),
        None => "Write your answer in it.".to_owned(),
    };
    let mut screen = match context.file {
        Some(file) => {
            format!("\n{}{}", style.wrap("This file is still as you got it:", 2), path(style, file, 4))
        }
        None => format!("\n{}", style.wrap("This is still as you got it.", 2)),
    };
    screen += "\n";
    screen += &hanging(style, 2, "1. ", &write);
    screen += &hanging(style, 2, "2. ", "Save. (VS Code: a dot on the tab means not saved.)");
    screen += &hanging(style, 2, "3. ", &format!("Run: {}", context.again));
    screen
}

fn not_run(trouble: Option<&Trouble>, style: &Style) -> String {
    let message = trouble.map_or("Something earlier stopped first.", |trouble| &trouble.message);
    let mut screen = format!("\n{}", style.wrap(message, 2));
    if let Some(look) = trouble.and_then(|trouble| trouble.look_next.as_deref()) {
        screen += &section(style, "Look next at", &style.wrap(look, 4));
    }
    screen
}

/// A file name on a line of its own, never broken: so it can be copied and clicked.
pub(super) fn path(style: &Style, file: &str, indent: usize) -> String {
    format!("{}{}\n", " ".repeat(indent), paint(style, Role::Code, &text::line(file)))
}

fn troubled(trouble: &Trouble, verdict: &Verdict, context: &Context<'_>, style: &Style) -> String {
    let mut screen = String::new();
    if let Some(file) = context.file {
        screen += "\n";
        screen += &match &trouble.place {
            Some(place) => at_place(style, file, place),
            None => path(style, file, 2),
        };
    } else if let Some(place) = &trouble.place {
        screen += &format!("\n  Line {}, column {}\n", place.line, place.column);
    }
    if let Some(place) = &trouble.place {
        screen += &format!("\n{}", style.indented(&frame(style, place, style.edge() - 4), 4));
    }
    let told = trouble.place.as_ref().is_some_and(|place| place.label.contains(&trouble.message));
    if !told {
        screen += &section(style, "What happened", &style.wrap(&trouble.message, 4));
    }
    screen += &section(style, "Why", &style.wrap(trouble.why.as_deref().unwrap_or_default(), 4));
    screen += &notes(verdict, style);
    let look = trouble.look_next.as_deref().unwrap_or_default();
    let look = if look.is_empty() { String::new() } else { style.wrap(look, 4) };
    screen
        + &section(
            style,
            "Look next at",
            &format!("{look}    Nothing else was checked.\n{}", footer(context, style)),
        )
}

fn at_place(style: &Style, file: &str, place: &Place) -> String {
    let whereabouts = format!("line {}, column {}", place.line, place.column);
    let file = text::line(file);
    if width(&file) + width(&whereabouts) + 4 <= style.edge() {
        format!("  {}, {whereabouts}\n", paint(style, Role::Code, &file))
    } else {
        format!("{}  {whereabouts}\n", path(style, &file, 2))
    }
}

fn failing(verdict: &Verdict, context: &Context<'_>, style: &Style) -> String {
    let with = |status: Status| verdict.checks.iter().filter(move |check| check.status == status);
    let mut screen = "\n".to_owned();
    for check in with(Status::Passed) {
        screen += &hanging(style, 2, &label(style, check.status), &check.name);
    }
    let Some(focus) = with(Status::Failed).chain(with(Status::Error)).next() else { return screen };
    screen += &hanging(style, 2, &label(style, focus.status), &focus.name);
    screen += &section(style, "What happened", &what_happened(focus, context, style));
    screen += &section(style, "Why", &why(focus, style));
    let look = style.wrap(focus.look_next.as_deref().unwrap_or_default(), 4);
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
        parts.push(style.indented(&frame(style, place, room), 4));
    }
    if let Some(found) = &check.evidence {
        parts.push(style.indented(&evidence(style, found, room), 4));
    }
    if let Some(found) = &check.counterexample {
        parts.push(style.indented(&counterexample(style, found, context.check(&check.name), room), 4));
    }
    parts.join("\n")
}

fn why(check: &CheckResult, style: &Style) -> String {
    let mut text = String::new();
    if let Some(place) = check.place.as_ref().filter(|_| explains(check)) {
        text += &style.indented(&frame(style, place, style.edge() - 4), 4);
    }
    text + &style.wrap(check.explanation.as_deref().unwrap_or_default(), 4)
}

/// The checks that are not shown in full: named or counted.
fn further(verdict: &Verdict, focus: &CheckResult, style: &Style) -> String {
    let others = |status: Status| -> Vec<&CheckResult> {
        let rest = verdict.checks.iter().filter(|check| !std::ptr::eq(*check, focus));
        rest.filter(|check| check.status == status).collect()
    };
    let (failed, stopped, waiting) =
        (others(Status::Failed), others(Status::Error), others(Status::NotRun).len());
    let mut text = String::new();
    for check in failed.iter().take(FURTHER_NAMED) {
        text += &hanging(style, 2, &label(style, check.status), &check.name);
    }
    let mut say = |sentence: String| text += &style.wrap(&sentence, 2);
    if !failed.is_empty() {
        let they = whichever(failed.len(), "fails; it is", "fail; they are");
        let checks = whichever(failed.len(), "check", "checks");
        say(format!("{} more {checks} {they} shown when this one holds.", failed.len()));
    }
    if !stopped.is_empty() {
        say(format!("{} could not be judged.", count(stopped.len(), "check")));
    }
    if waiting > 0 {
        say(format!("{} {} not run.", count(waiting, "check"), whichever(waiting, "was", "were")));
    }
    if text.is_empty() { text } else { format!("\n{text}") }
}

fn notes(verdict: &Verdict, style: &Style) -> String {
    let notes: String = verdict.notes.iter().map(|note| hanging(style, 2, "Note: ", note)).collect();
    if notes.is_empty() { notes } else { format!("\n{notes}") }
}

fn footer(context: &Context<'_>, style: &Style) -> String {
    let command = |text: &str| paint(style, Role::Code, text);
    let again = format!("Edit, save, then: {}", command(context.again));
    if !context.hints {
        return format!("    {again}\n");
    }
    let stuck = format!("Stuck? {}", command("workbook hint"));
    if 4 + width(&again) + 8 + width(&stuck) <= style.measure() && !style.plain {
        format!("    {again}        {stuck}\n")
    } else {
        format!("    {again}\n    {stuck}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::{Context, passed_line, verdict};
    use crate::judge::{CheckResult, Status, Trouble, Verdict};
    use crate::report::Style;
    use crate::report::samples::{
        self, FILE, assert_fits, at, exercise, holds, miscounted, mismatched, plain, repeated,
    };

    fn shown(found: &Verdict, style: &Style) -> String {
        let exercise = exercise();
        let context = Context {
            file: Some(FILE),
            passed: 3,
            total: 24,
            next: Some("sql/no_half_links"),
            ..Context::new(&exercise)
        };
        verdict(found, &context, style)
    }

    fn failed(checks: Vec<CheckResult>) -> Verdict {
        samples::verdict(Status::Failed, checks)
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
    fn an_answer_that_cannot_run() {
        assert_eq!(
            shown(&samples::stopped(), &Style::default()),
            "\
sql/unique_pair   Each pair once                                   can't run yet

  sql/03_keep_it_true/unique_pair.sql, line 4, column 1

    3 |   battle_id INTEGER NOT NULL REFERENCES battles(id),
    4 | );
      | ^ SQLite stopped here: near \")\": syntax error

  Why
    After a comma, SQLite expects another column or rule.

  Look next at
    The end of line 3. The cause is often just before the ^.
    Nothing else was checked.
    Edit, save, then: workbook verify        Stuck? workbook hint
"
        );
    }

    #[test]
    fn trouble_without_a_place_is_told() {
        let trouble = Trouble { message: "The file is empty.".to_owned(), ..Trouble::default() };
        let found = Verdict { trouble: Some(trouble), ..samples::verdict(Status::Error, Vec::new()) };
        let screen = shown(&found, &Style::default());
        assert!(
            screen.contains(&format!("\n\n  {FILE}\n\n  What happened\n    The file is empty.\n\n")),
            "{screen}"
        );
    }

    #[test]
    fn a_stub_as_it_was_given_gets_three_steps() {
        assert_eq!(
            shown(&samples::verdict(Status::Untouched, Vec::new()), &Style::default()),
            "\
sql/unique_pair   Each pair once                                     not started

  This file is still as you got it:
    sql/03_keep_it_true/unique_pair.sql

  1. Write below the line \"-- your answer\".
  2. Save. (VS Code: a dot on the tab means not saved.)
  3. Run: workbook verify
"
        );
    }

    #[test]
    fn a_passed_exercise_says_what_to_remember_and_what_is_next() {
        let found = samples::verdict(Status::Passed, vec![holds("one"), holds("two")]);
        assert_eq!(
            shown(&found, &Style::default()),
            "\
sql/unique_pair   Each pair once                                          passed

  ok    all 2 checks hold

  Remember: What may not repeat is the pair, not its halves.

  Another right way: unique index
    CREATE TABLE fights (hero_id, battle_id);
    CREATE UNIQUE INDEX pair ON fights (hero_id, battle_id);

  3 of 24 passed.
  Next is sql/no_half_links. Run: workbook next
"
        );
    }

    #[test]
    fn further_checks_are_named_and_counted_and_those_not_run_do_not_fail() {
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

  fail  a link to nobody is refused
  1 more check fails; it is shown when this one holds.
  1 check was not run.

    Edit, save, then: workbook verify        Stuck? workbook hint
"
            ),
            "{screen}"
        );
        assert_eq!(screen.matches("  fail  ").count(), 2, "{screen}");
    }

    #[test]
    fn an_unchanged_answer_asks_whether_it_was_saved() {
        let exercise = exercise();
        let context = Context { unchanged_since: Some("14:02"), hints: false, ..Context::new(&exercise) };
        let screen = verdict(&failed(vec![repeated()]), &context, &Style::default());
        assert!(screen.contains("yet\n\n  Unchanged since 14:02. Saved?\n\n  fail"), "{screen}");
        assert!(screen.ends_with("repeat?\n    Edit, save, then: workbook verify\n"), "{screen}");
        let screen = verdict(&samples::verdict(Status::Passed, Vec::new()), &context, &Style::default());
        assert!(!screen.contains("Unchanged"), "{screen}");
    }

    #[test]
    fn every_screen_fits_its_window_and_stays_free_of_escape_codes() {
        let verdicts = [
            failed(vec![repeated()]),
            failed(vec![miscounted()]),
            samples::verdict(Status::Untouched, Vec::new()),
            samples::verdict(Status::NotRun, Vec::new()),
        ];
        for found in &verdicts {
            for columns in [40, 60, 80, 120] {
                assert_fits(&shown(found, &at(columns)), columns);
            }
            for style in [Style::default(), plain(), Style { color: true, ..plain() }] {
                assert!(!shown(found, &style).contains('\u{1b}'));
            }
        }
    }

    #[test]
    fn plain_screens_have_no_columns() {
        let screen = shown(&failed(vec![miscounted()]), &plain());
        assert!(screen.starts_with("sql/unique_pair, Each pair once: not passing yet\n"), "{screen}");
        assert!(screen.contains("    - your query gave this row:\n        name: Atalanta\n"), "{screen}");
        assert!(!screen.contains(" | "), "{screen}");
    }

    #[test]
    fn colours_add_no_words_and_take_none_away() {
        crate::report::theme::switch(true);
        let colored = shown(&failed(vec![repeated()]), &Style { color: true, ..Style::default() });
        assert!(colored.contains('\u{1b}'));
        let stripped = anstream::adapter::strip_str(&colored).to_string();
        assert_eq!(stripped, shown(&failed(vec![repeated()]), &Style::default()));
    }

    #[test]
    fn exercises_that_passed_before_take_one_line() {
        let found = samples::verdict(Status::Passed, Vec::new());
        assert_eq!(passed_line(&[], &Style::default()), "");
        assert_eq!(passed_line(&[&found], &Style::default()), "  ok    unique_pair still passes\n");
        let line = passed_line(&[&found; 9], &Style::default());
        assert_eq!(line, "  ok    9 exercises still pass\n");
    }
}
