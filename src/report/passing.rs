//! The screen of an exercise that passes: what held, what to remember, another right way, what comes next.

use super::blocks::{hanging, section};
use super::code_lines::in_window;
use super::context::Context;
use super::highlight::{Code, highlighted};
use super::human::notes;
use super::style::{Style, indented};
use super::theme::{Role, paint};
use crate::judge::Verdict;

/// Another right way of writing it is cut after this many lines.
const ANOTHER_LINES: usize = 16;

pub(super) fn passed(verdict: &Verdict, context: &Context<'_>, style: &Style) -> String {
    let ok = format!("{}    ", paint(style, Role::Good, "ok"));
    let held = match verdict.checks.as_slice() {
        [] => "it behaves as asked".to_owned(),
        [only] => only.name.clone(),
        [_, _] => "both checks hold".to_owned(),
        checks => format!("all {} checks hold", checks.len()),
    };
    let mut screen = format!("\n{}", hanging(style, 2, &ok, &held));
    if !context.exercise.spec.remember.is_empty() {
        let said = style.wrap(&format!("Remember: {}", context.exercise.spec.remember), 2);
        screen += &format!("\n{}", said.replacen("Remember:", &paint(style, Role::Heading, "Remember:"), 1));
    }
    if style.watching {
        // What is to be pressed stands where it is seen without scrolling.
        screen += &format!("\n{}", progress(context, style));
    }
    if let Some((name, answer)) = context.another {
        let heading = format!("Another right way: {}", name.replace('_', " "));
        screen += &section(style, &heading, &code(style, &context.exercise.id.track, answer));
    }
    screen += &notes(verdict, style);
    if !style.watching {
        screen += &format!("\n{}", progress(context, style));
    }
    screen
}

fn code(style: &Style, track: &str, code: &str) -> String {
    let lines = highlighted(style, Some(Code::of_track(track)), code.trim());
    let lines = in_window(style, &lines, 4);
    let shown = if lines.len() > ANOTHER_LINES + 1 { ANOTHER_LINES } else { lines.len() };
    let mut text = indented(&lines[..shown], 4);
    if lines.len() > shown {
        text += &format!("    ... {} more lines\n", lines.len() - shown);
    }
    text
}

fn progress(context: &Context<'_>, style: &Style) -> String {
    let Context { passed, total, .. } = *context;
    let so_far =
        if total == 0 { String::new() } else { style.wrap(&format!("{passed} of {total} passed."), 2) };
    let next = match context.next {
        Some(next) if style.watching => format!("Next is {next}. Press n."),
        Some(next) => format!("Next is {next}. Run: workbook next"),
        None => {
            let see = if style.watching { "press a." } else { "workbook list" };
            let all = total > 0 && passed >= total;
            format!("{}: {see}", if all { "That was the last one. See them all" } else { "See what is left" })
        }
    };
    so_far + &style.wrap(&next, 2)
}

#[cfg(test)]
mod tests {
    use crate::judge::Status;
    use crate::report::samples::{assert_fits, at, holds, shown, verdict};
    use crate::report::{Context, Style};

    #[test]
    fn a_passed_exercise_says_what_to_remember_and_what_is_next() {
        let found = verdict(Status::Passed, vec![holds("one"), holds("two")]);
        assert_eq!(
            shown(&found, &Style::default()),
            "\
sql/unique_pair   Each pair once                                          passed

  ok    both checks hold

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
    fn what_held_is_one_line() {
        let of = |checks| shown(&verdict(Status::Passed, checks), &Style::default());
        assert!(of(vec![holds("the pair is unique")]).contains("\n\n  ok    the pair is unique\n\n"));
        assert!(of(vec![holds("x"), holds("y"), holds("z")]).contains("\n\n  ok    all 3 checks hold\n\n"));
    }

    #[test]
    fn the_last_exercise_has_no_next() {
        let exercise = crate::report::samples::exercise();
        let context = Context { passed: 24, total: 24, another: None, ..Context::new(&exercise) };
        let found = verdict(Status::Passed, vec![holds("x")]);
        let screen = crate::report::verdict(&found, &context, &at(40));
        assert!(
            screen.ends_with("  24 of 24 passed.\n  That was the last one. See them all:\n  workbook list\n"),
            "{screen}"
        );
        let jumped = Context { passed: 20, ..context };
        let screen = crate::report::verdict(&found, &jumped, &at(40));
        assert!(screen.ends_with("  20 of 24 passed.\n  See what is left: workbook list\n"), "{screen}");
        assert_fits(&screen, 40);
    }
}
