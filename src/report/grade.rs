//! The report on a class as teachers read it: everybody with what does not pass yet, then the class as a whole.
//!
//! What is counted comes from `grading/`.

use super::blocks::{hanging, title};
use super::grid::Grid;
use super::prose::{count, whichever};
use super::state::{role, state};
use super::style::{Style, fill, indented};
use super::text::{self, pad, width};
use super::theme::{Role, paint};
use crate::database::Value;
use crate::grading::{Graded, Learner, Record, Report};
use crate::judge::Status;

/// How many entries of a list are shown; the documents for machines have all of them.
const MOST: usize = 15;
/// The bar that tells how far we are has so many marks.
const BAR: usize = 20;

/// How far the work is, in one line.
#[must_use]
pub fn far(done: usize, total: usize) -> String {
    let full = (done * BAR).checked_div(total).unwrap_or(BAR).min(BAR);
    format!("[{}{}] {done} of {}", "#".repeat(full), ".".repeat(BAR - full), count(total, "learner"))
}

/// The report on a class.
#[must_use]
pub fn grade(report: &Report, style: &Style) -> String {
    let passing = format!("{} of {} passing", report.passed, report.total);
    let about = match &report.shard {
        Some(shard) => format!("part {shard}, {}", count(report.exercises.len(), "exercise")),
        None => count(report.exercises.len(), "exercise"),
    };
    let role = if report.passes() { Role::Good } else { Role::Bad };
    let mut screen = title(style, &count(report.total, "learner"), &about, &passing, role);
    for entry in &report.learners {
        screen += &learner(entry, report, style);
    }
    screen += &exercises(report, style);
    screen += &mistakes(report, style);
    screen += &unnamed(report, style);
    screen += &equal(report, style);
    for remark in &report.remarks {
        screen += &format!("\n{}", hanging(style, 0, "Note: ", &text::line(remark)));
    }
    screen
}

fn learner(learner: &Learner, report: &Report, style: &Style) -> String {
    let name = text::line(&learner.name);
    let handed = if learner.name == learner.learner { String::new() } else { text::line(&learner.learner) };
    let mut about: Vec<String> = Some(handed).into_iter().filter(|handed| !handed.is_empty()).collect();
    if learner.on_roster == Some(false) {
        about.push("not on the list of the class".to_owned());
    }
    if !learner.handed_in {
        about.push("nothing handed in".to_owned());
    }
    let passed = format!("{} of {} passed", learner.passed, learner.required);
    let role = if learner.passes() { Role::Good } else { Role::Bad };
    let mut screen = format!("\n{}", entry(style, &name, &about.join(", "), &passed, role));
    if !learner.handed_in {
        return screen;
    }
    let told: Vec<&Record> = learner
        .exercises
        .iter()
        .filter(|record| matches!(record.status, Status::Failed | Status::Error | Status::NotRun))
        .collect();
    let widest = |of: &dyn Fn(&Record) -> usize| told.iter().map(|record| of(record)).max().unwrap_or(0);
    let widths =
        (widest(&|record| state(record.status).len()), widest(&|record| width(short(record, report))));
    for record in &told {
        screen += &line(record, report, widths, style);
    }
    let untouched = learner.exercises.iter().filter(|record| record.status == Status::Untouched).count();
    if untouched > 0 {
        screen += &hanging(style, 2, "", &format!("not started: {}", count(untouched, "exercise")));
    }
    screen + &helped(learner, style)
}

/// A learner, what there is to say of the hand-in, and how many exercises pass, at the window's edge.
fn entry(style: &Style, name: &str, about: &str, passed: &str, role: Role) -> String {
    if !about.is_empty() {
        return title(style, name, about, passed, role);
    }
    let (front, state) = (paint(style, Role::Title, name), paint(style, role, passed));
    if style.plain {
        return format!("{front}: {state}\n");
    }
    let room = style.measure();
    match room.checked_sub(width(name) + width(passed)).filter(|gap| *gap >= 2) {
        Some(gap) => format!("{front}{}{state}\n", " ".repeat(gap)),
        None => format!("{}{}\n", hanging(style, 0, "", name), pad(&state, room, true)),
    }
}

/// One exercise that does not pass: how it stands, its name, and the mistakes, or what happened.
fn line(record: &Record, report: &Report, (states, names): (usize, usize), style: &Style) -> String {
    let name = short(record, report);
    let why = match record.mistakes.as_slice() {
        [] => record
            .message
            .as_deref()
            .and_then(|message| message.lines().next())
            .unwrap_or_default()
            .to_owned(),
        mistakes => mistakes.join(", "),
    };
    let why = text::line(&why);
    let shown = paint(style, role(record.status), state(record.status));
    if style.plain {
        let why = if why.is_empty() { String::new() } else { format!(": {why}") };
        return hanging(style, 2, "", &format!("{name}: {shown}{why}"));
    }
    if 2 + states + 2 + names + 2 + 16 > style.measure() {
        return format!("  {shown}  {name}\n{}", hanging(style, 4, "", &why));
    }
    let label = format!("{}  {}  ", pad(&shown, states, false), pad(name, names, false));
    if why.is_empty() { format!("  {}\n", label.trim_end()) } else { hanging(style, 2, &label, &why) }
}

/// The name of an exercise; its track too where there are several.
fn short<'a>(record: &'a Record, report: &Report) -> &'a str {
    named(&record.id, report)
}

fn named<'a>(id: &'a str, report: &Report) -> &'a str {
    let track = |id: &str| id.split_once('/').map(|(track, _)| track.to_owned());
    let first = report.exercises.first().and_then(|exercise| track(&exercise.id));
    let is_one = report.exercises.iter().all(|exercise| track(&exercise.id) == first);
    id.split_once('/').filter(|_| is_one).map_or(id, |(_, name)| name)
}

/// Hints and solutions, as the learner's workbook remembers them.
fn helped(learner: &Learner, style: &Style) -> String {
    let hints: usize = learner.exercises.iter().map(|record| record.hints).sum();
    let seen = learner.exercises.iter().filter(|record| record.solution_seen).count();
    let ours = learner.exercises.iter().filter(|record| record.equal_to_solution).count();
    let mut told = Vec::new();
    if hints > 0 {
        told.push(count(hints, "hint"));
    }
    if seen > 0 {
        told.push(format!("{} looked at", count(seen, "solution")));
    }
    if ours > 0 {
        told.push(format!("{} equal to ours", count(ours, "answer")));
    }
    if told.is_empty() { String::new() } else { hanging(style, 2, "", &told.join(", ")) }
}

fn heading(text: &str, style: &Style) -> String {
    let lines: Vec<String> =
        fill(text, style.measure()).iter().map(|line| paint(style, Role::Heading, line)).collect();
    format!("\n{}", indented(&lines, 0))
}

fn exercises(report: &Report, style: &Style) -> String {
    if report.exercises.is_empty() || report.learners.is_empty() {
        return String::new();
    }
    let columns = ["exercise", "passed", "not passing", "can't run", "not started"].map(str::to_owned);
    let number = |number: usize| Value::Integer(i64::try_from(number).unwrap_or(i64::MAX));
    let is_begun = |exercise: &&Graded| exercise.untouched < report.learners.len();
    let begun: Vec<&Graded> = report.exercises.iter().filter(is_begun).collect();
    let left = report.exercises.len() - begun.len();
    let left = match left {
        0 => String::new(),
        left => hanging(style, 2, "", &format!("begun by nobody: {}", count(left, "exercise"))),
    };
    if begun.is_empty() {
        return heading("By exercise", style) + &left;
    }
    let rows: Vec<Vec<Value>> = begun
        .iter()
        .map(|exercise| {
            let extra = if exercise.required { "" } else { " (extra)" };
            let name = format!("{}{extra}", named(&exercise.id, report));
            let counts = [exercise.passed, exercise.failed, exercise.error, exercise.untouched];
            std::iter::once(Value::Text(name)).chain(counts.map(number)).collect()
        })
        .collect();
    let mut grid = Grid::new(&columns, &rows, false);
    let fits = !style.plain && grid.fit(style.edge() - 2);
    let mut lines = Vec::new();
    if fits {
        lines.extend([grid.header(), grid.rule()]);
        lines.extend((0..grid.len()).map(|index| grid.row(index)));
    } else {
        lines
            .extend((0..grid.len()).map(|index| grid.record(index).join(", ").replacen("exercise: ", "", 1)));
        let broken: Vec<String> = lines.iter().map(|line| hanging(style, 2, "", line)).collect();
        return heading("By exercise", style) + &broken.concat() + &left;
    }
    heading("By exercise", style) + &indented(&lines, 2) + &left
}

fn mistakes(report: &Report, style: &Style) -> String {
    if report.mistakes.is_empty() {
        return String::new();
    }
    let mut screen = heading("Mistakes that the class makes most", style);
    for named_mistake in report.mistakes.iter().take(MOST) {
        let exercise = named(&named_mistake.exercise, report);
        let label = format!("{:>4}  ", named_mistake.learners);
        screen += &hanging(style, 0, &label, &format!("{exercise}: {}", named_mistake.mistake));
    }
    screen + &more(report.mistakes.len(), style)
}

fn unnamed(report: &Report, style: &Style) -> String {
    let groups = &report.unnamed;
    if groups.is_empty() {
        return String::new();
    }
    let mut screen = heading("Wrong answers that no mistake names, by what they do", style);
    for group in groups.iter().take(MOST) {
        let label = format!("{:>4}  ", group.learners);
        screen += &hanging(
            style,
            0,
            &label,
            &format!("{}: {}", named(&group.exercise, report), text::line(&group.check)),
        );
        let message = group.message.as_deref().unwrap_or_default();
        screen += &hanging(style, 6, "", message);
        screen += &hanging(style, 6, "", &group.behaviour);
    }
    screen += &more(groups.len(), style);
    screen += &hanging(style, 2, "", "One answer of each, without comments: --examples FOLDER");
    let command = "workbook dev new TRACK/EXERCISE/MISTAKE --from FILE";
    screen + &hanging(style, 2, "", &format!("To make one a known mistake:\n  {command}"))
}

fn equal(report: &Report, style: &Style) -> String {
    let groups: Vec<_> = report.equal.iter().filter(|equal| !equal.equal_to_solution).collect();
    if groups.is_empty() {
        return String::new();
    }
    let mut screen = heading("Equal answers, comments and spaces aside", style);
    for group in groups.iter().take(MOST) {
        let names: Vec<String> = group.learners.iter().take(MOST).map(|name| text::line(name)).collect();
        let others = group.learners.len() - names.len();
        let others = if others > 0 { format!(" and {others} more") } else { String::new() };
        let words = count(group.words, "word");
        let exercise = named(&group.exercise, report);
        screen += &hanging(style, 2, "", &format!("{exercise}, {words}: {}{others}", names.join(", ")));
    }
    screen += &more(groups.len(), style);
    screen + &hanging(style, 2, "", "This says nothing by itself: short answers are often equal.")
}

fn more(all: usize, style: &Style) -> String {
    let left = all.saturating_sub(MOST);
    if left == 0 {
        return String::new();
    }
    let text = format!("{left} more {} in --format json.", whichever(left, "is", "are"));
    hanging(style, 2, "", &text)
}

#[cfg(test)]
mod tests {
    use super::{far, grade};
    use crate::grading::samples::class;
    use crate::judge::Status;
    use crate::report::Style;
    use crate::report::samples::{assert_fits, at, plain};

    #[test]
    fn everybody_then_the_class() {
        let report = class(&[
            ("Ada", &[Status::Passed, Status::Passed]),
            ("Bob", &[Status::Failed, Status::Error]),
            ("Dan", &[Status::Passed, Status::Failed]),
            ("Eve", &[Status::Untouched, Status::Untouched]),
        ]);
        let screen = grade(&report, &Style::default());
        let wanted = "\
4 learners   2 exercises                                          2 of 4 passing

Ada                                                                1 of 1 passed

Bob                                                                0 of 1 passed
  not passing yet  a  no_key
  can't run yet    b

Dan                                                                1 of 1 passed
  not passing yet  b  It was accepted.

Eve                                                                0 of 1 passed
  not started: 2 exercises

By exercise
  exercise  | passed | not passing | can't run | not started
  ----------+--------+-------------+-----------+------------
  a         |      2 |           1 |         0 |           1
  b (extra) |      1 |           1 |         1 |           1

Mistakes that the class makes most
   1  a: no_key

Wrong answers that no mistake names, by what they do
   1  b: first
      It was accepted.
      00ff
";
        assert!(screen.starts_with(wanted), "{screen}");
        assert_fits(&screen, 80);
    }

    #[test]
    fn narrow_and_plain() {
        let all = [Status::Failed, Status::Error];
        let report = class(&[("Ada Lovelace of a very long name indeed", &all), ("Bob\u{1b}[2J", &all)]);
        assert_fits(&grade(&report, &at(40)), 40);
        let screen = grade(&report, &plain());
        assert!(screen.contains("  a: not passing yet: no_key\n"), "{screen}");
        assert!(!screen.contains('\u{1b}') && !screen.contains(" | "), "{screen}");
    }

    #[test]
    fn equal_answers_are_told_with_a_word_of_caution() {
        let all = [Status::Failed, Status::Untouched];
        let screen = grade(&class(&[("Ada", &all), ("Bob", &all)]), &Style::default());
        assert!(screen.contains("a, 3 words: Ada, Bob\n  This says nothing by itself"), "{screen}");
    }

    #[test]
    fn how_far_it_is() {
        assert_eq!(far(1, 4), "[#####...............] 1 of 4 learners");
        assert_eq!(far(0, 0), "[####################] 0 of 0 learners");
    }
}
