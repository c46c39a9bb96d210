//! The report on a class for machines: CSV, JSON, JUnit and TAP.
//!
//! The names of the JSON are those of `grading/report.rs`; they are a contract, written down in `docs/json.md`.

use csv::{Terminator, WriterBuilder};
use quick_junit::{NonSuccessKind, Report as Document, TestCase, TestCaseStatus, TestSuite};

use super::junit_text::written;
use super::tap::{escaped, ok, quoted, skip};
use super::text;
use crate::grading::{Learner, Record, Report};
use crate::judge::Status;

/// The columns of the CSV.
const COLUMNS: [&str; 13] = [
    "learner",
    "name",
    "on_roster",
    "exercise",
    "required",
    "status",
    "mistakes",
    "message",
    "hints",
    "solution_seen",
    "equal_to_solution",
    "equal_answers",
    "file",
];

/// The document of `grade --format json`.
#[must_use]
pub fn grade_json(report: &Report) -> String {
    // Writing to memory fails only for types that this one has none of.
    text::json(&serde_json::to_string_pretty(report).unwrap_or_default()) + "\n"
}

/// The document of `grade --format csv`: a line for each learner and exercise.
#[must_use]
pub fn grade_csv(report: &Report) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let mut write = |cells: Vec<String>| drop(writer.write_record(cells.iter().map(|cell| harmless(cell))));
    write(COLUMNS.map(str::to_owned).to_vec());
    for learner in &report.learners {
        for (record, exercise) in learner.exercises.iter().zip(&report.exercises) {
            write(cells(learner, record, exercise.required));
        }
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn cells(learner: &Learner, record: &Record, required: bool) -> Vec<String> {
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    vec![
        learner.learner.clone(),
        learner.name.clone(),
        learner.on_roster.map(yes).unwrap_or_default(),
        record.id.clone(),
        yes(required),
        record.status.name().to_owned(),
        record.mistakes.join(" "),
        record.message.clone().unwrap_or_default(),
        record.hints.to_string(),
        yes(record.solution_seen),
        yes(record.equal_to_solution),
        record.equal.to_string(),
        record.file.clone().unwrap_or_default(),
    ]
}

/// A cell that no spreadsheet takes for a formula, and without characters that no cell can have.
fn harmless(cell: &str) -> String {
    let clean: String =
        cell.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect();
    let is_formula = clean.trim_start().starts_with(['=', '+', '-', '@']) || clean.starts_with('\t');
    if is_formula { format!("'{clean}") } else { clean }
}

/// The document of `grade --format junit`: a suite for each learner, a case for each exercise. What need not pass and does not is
/// skipped.
#[must_use]
pub fn grade_junit(report: &Report) -> String {
    let mut document = Document::new("workbook");
    for learner in &report.learners {
        let mut suite = TestSuite::new(text::line(&learner.name));
        for (record, exercise) in learner.exercises.iter().zip(&report.exercises) {
            let mut case = TestCase::new(record.id.as_str(), case(record, exercise.required));
            case.set_classname(text::line(&learner.name));
            suite.add_test_case(case);
        }
        document.add_test_suite(suite);
    }
    written(&document)
}

fn case(record: &Record, required: bool) -> TestCaseStatus {
    let mut status = match record.status {
        Status::Passed => return TestCaseStatus::success(),
        Status::NotRun => TestCaseStatus::skipped(),
        _ if !required => TestCaseStatus::skipped(),
        Status::Failed | Status::Untouched => TestCaseStatus::non_success(NonSuccessKind::Failure),
        Status::Error => TestCaseStatus::non_success(NonSuccessKind::Error),
    };
    status.set_message(text::line(&message(record)));
    if required && !record.failing.is_empty() {
        let line = |failing: &crate::grading::Failing| {
            let mistake = failing.mistake.as_ref().map(|mistake| format!(" ({mistake})")).unwrap_or_default();
            format!("{}{mistake}\n{}", failing.check, failing.message.as_deref().unwrap_or_default())
        };
        let lines: Vec<String> = record.failing.iter().map(line).collect();
        status.set_description(text::lines(&lines.join("\n\n")));
    }
    if let Some(mistake) = record.mistakes.first().filter(|_| required) {
        status.set_type(mistake.as_str());
    }
    status
}

/// What happened, in a line.
fn message(record: &Record) -> String {
    let told = record.message.as_deref().and_then(|message| message.lines().next());
    match (told, &record.file) {
        (Some(told), _) => told.to_owned(),
        (None, None) => "not handed in".to_owned(),
        (None, Some(_)) if record.status == Status::Untouched => "not started".to_owned(),
        (None, Some(_)) => "does not pass".to_owned(),
    }
}

/// The document of `grade --format tap`: a test point for each learner, the exercises in a subtest before it.
#[must_use]
pub fn grade_tap(report: &Report) -> String {
    let mut document = format!("TAP version 14\n1..{}\n", report.learners.len());
    for (index, learner) in report.learners.iter().enumerate() {
        let name = escaped(&learner.name);
        document.push_str(&format!("# Subtest: {name}\n    1..{}\n", learner.exercises.len()));
        for (place, (record, exercise)) in learner.exercises.iter().zip(&report.exercises).enumerate() {
            document.push_str(&point(place + 1, record, exercise.required));
        }
        let word = if learner.passes() { "ok" } else { "not ok" };
        document.push_str(&format!("{word} {} - {name}\n", index + 1));
    }
    document
}

fn point(number: usize, record: &Record, required: bool) -> String {
    let id = escaped(&record.id);
    // "TODO" is this protocol's word for what may fail.
    let may_fail =
        if required || record.status == Status::Passed { skip(record.status) } else { " # TODO extra" };
    let mut point = format!("    {} {number} - {id}{may_fail}\n", ok(record.status));
    if !matches!(record.status, Status::Passed | Status::NotRun) {
        point.push_str(&format!("      ---\n      message: {}\n", quoted(&message(record))));
        if let Some(mistake) = record.mistakes.first() {
            point.push_str(&format!("      mistake: {}\n", quoted(mistake)));
        }
        point.push_str("      ...\n");
    }
    point
}

#[cfg(test)]
mod tests {
    use super::{grade_csv, grade_json, grade_junit, grade_tap, harmless};
    use crate::grading::Report;
    use crate::grading::samples::class;
    use crate::judge::Status;
    use crate::report::junit_text::tests::faults;

    fn report() -> Report {
        class(&[
            ("Ada", &[Status::Passed, Status::Untouched]),
            ("=cmd|' /C calc'!A0", &[Status::Failed, Status::Error]),
        ])
    }

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1", "+1", "-1", "@a", "\t=1", " =1", "\r=1"] {
            assert!(harmless(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(harmless("a=1"), "a=1");
        assert_eq!(harmless("a\u{1b}[2J\0b"), "a[2Jb");
        let text = grade_csv(&report());
        assert!(text.contains("\r\n'=cmd|"), "{text}");
    }

    #[test]
    fn no_name_of_a_learner_moves_the_cursor() {
        let report = class(&[("A\u{1b}[2Jd\u{9b}1m\u{7f}a", &[Status::Failed, Status::Error])]);
        for text in [grade_csv(&report), grade_json(&report), grade_junit(&report), grade_tap(&report)] {
            let sent = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r');
            assert!(text.contains('A') && !text.contains(sent), "{text:?}");
        }
    }

    #[test]
    fn the_table_has_a_line_for_each_learner_and_exercise() {
        let text = grade_csv(&report());
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(reader.headers().unwrap().len(), 13);
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 4);
        let ada = rows.iter().find(|row| &row[0] == "Ada" && &row[3] == "sql/a").unwrap();
        assert_eq!((&ada[4], &ada[5]), ("yes", "passed"));
        let failed = rows.iter().find(|row| &row[5] == "failed").unwrap();
        assert_eq!(&failed[6], "no_key");
    }

    #[test]
    fn what_may_fail_is_no_failure() {
        let text = grade_junit(&report());
        assert!(text.contains("tests=\"4\" failures=\"1\" errors=\"0\""), "{text}");
        assert!(quick_junit::Report::deserialize_from_str(&text).is_ok(), "{text}");
        assert_eq!(faults(&text), [] as [&str; 0], "{text}");
        let nobody = grade_junit(&class(&[]));
        assert_eq!(faults(&nobody), [] as [&str; 0], "{nobody}");
        let text = grade_tap(&report());
        assert!(text.contains("    not ok 2 - sql/b # TODO extra\n"), "{text}");
        assert!(text.contains("\nok 2 - Ada\n") && text.contains("\nnot ok 1 - =cmd"), "{text}");
    }

    #[test]
    fn the_document_comes_back_as_it_was() {
        assert_eq!(Report::read(&grade_json(&report()), "x").unwrap(), report());
    }

    #[test]
    fn names_of_fields_stand_in_their_order() {
        let json: serde_json::Value = serde_json::from_str(&grade_json(&report())).unwrap();
        let keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(
            keys,
            [
                "version",
                "program",
                "shard",
                "passed",
                "total",
                "exercises",
                "learners",
                "mistakes",
                "unnamed",
                "equal",
                "remarks"
            ]
        );
    }
}
