//! A verdict as the learner reads it: status, what happened, why, what to look at next.
//!
//! Says what the judge found and nothing more; never the fix. The two longest screens are in `failing.rs` and `passing.rs`.

use super::blocks::{hanging, section, title};
use super::context::Context;
use super::failing::failing;
use super::fit::closed_up;
use super::passing::passed;
use super::prose::{count, list, sentence, whichever};
use super::state::{role, state};
use super::style::{Style, indented};
use super::text::{self, width};
use super::theme::{Role, paint};
use super::trouble::{path, told};
use crate::judge::{Status, Trouble, Verdict};

/// What an answer printed is shown up to so many lines, then counted.
const PRINTED_LINES: usize = 8;

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

/// The verdict, closed up a little where it would not fit a window of so many rows otherwise.
#[must_use]
pub fn verdict_within(found: &Verdict, context: &Context<'_>, style: &Style, rows: Option<usize>) -> String {
    let screen = verdict(found, context, style);
    match rows {
        // The line of what passed before, and the prompt, stand there too.
        Some(rows) if !style.plain => closed_up(&screen, rows.saturating_sub(2)),
        _ => screen,
    }
}

/// The exercises that passed before and still do, in one line.
#[must_use]
pub fn passed_line(verdicts: &[&Verdict], style: &Style) -> String {
    if verdicts.is_empty() {
        return String::new();
    }
    let ok = paint(style, Role::Good, "ok");
    let names: Vec<&str> = verdicts.iter().map(|verdict| verdict.id.name.as_str()).collect();
    let pass = whichever(names.len(), "passes", "pass");
    let by_name = format!("{} still {pass}", list(&names));
    let said = if width(&by_name) + 8 <= style.measure() {
        by_name
    } else {
        format!("{} still {pass}", count(names.len(), "exercise"))
    };
    format!("  {ok}    {said}\n")
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
    screen += &hanging(style, 2, "3. ", &format!("Run: {}", text::line(context.again)));
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

fn troubled(trouble: &Trouble, verdict: &Verdict, context: &Context<'_>, style: &Style) -> String {
    let look = style.wrap(&sentence(trouble.look_next.as_deref().unwrap_or_default()), 4);
    let look = section(style, "Look next at", &look);
    let rest = style.wrap("Nothing else was checked.", 2);
    format!(
        "{}{}{look}\n{rest}\n{}",
        told(trouble, context.file, style),
        notes(verdict, style),
        footer(context, style)
    )
}

pub(super) fn notes(verdict: &Verdict, style: &Style) -> String {
    let notes: String = verdict.notes.iter().map(|note| hanging(style, 2, "Note: ", note)).collect();
    let notes = if notes.is_empty() { notes } else { format!("\n{notes}") };
    notes + &printed(&verdict.printed, style)
}

/// What the answer printed by itself, apart from everything that we say.
pub(super) fn printed(printed: &str, style: &Style) -> String {
    let room = style.edge().saturating_sub(4);
    // What a reader of the screen hears is cut too: a line may be as long as an answer pleases.
    let lines: Vec<String> =
        printed.trim_end().lines().map(|line| text::cut(&text::line(line), room)).collect();
    if lines.is_empty() {
        return String::new();
    }
    let shown = lines.len().min(PRINTED_LINES);
    let mut block = indented(&lines[..shown], 4);
    if lines.len() > shown {
        block += &format!("    ... {} more\n", count(lines.len() - shown, "line"));
    }
    section(style, "Your code printed", &block)
}

pub(super) fn footer(context: &Context<'_>, style: &Style) -> String {
    let command = |text: &str| paint(style, Role::Code, text);
    let again = if style.watching {
        "Edit and save.".to_owned()
    } else {
        format!("Edit, save, then: {}", command(&text::line(context.again)))
    };
    if !context.hints {
        return format!("    {again}\n");
    }
    let stuck = if style.watching { "Stuck? Press h." } else { "Stuck? workbook hint" };
    let stuck = stuck.replace("workbook hint", &command("workbook hint"));
    if 4 + width(&again) + 8 + width(&stuck) <= style.measure() && !style.plain {
        format!("    {again}        {stuck}\n")
    } else {
        format!("    {again}\n    {stuck}\n")
    }
}

#[cfg(test)]
mod tests {
    use super::{Context, passed_line, verdict};
    use crate::judge::Status;
    use crate::report::Style;
    use crate::report::samples::{
        self, assert_fits, at, exercise, failed, miscounted, plain, repeated, shown,
    };

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
