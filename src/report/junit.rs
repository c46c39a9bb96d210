//! `verify --format junit`: verdicts as a JUnit report, for the machines that show test results.
//!
//! An exercise is a suite, a check a case. An answer of which nothing could be checked is one case of its own. An error is an
//! error, a check that fails and an exercise that is not begun are failures, what was not run is skipped.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::junit_text::written;
use super::machine::{detail, headline};
use super::text;
use crate::judge::{CheckResult, Status, Verdict};

/// The document of `verify --format junit`.
#[must_use]
pub fn verify_junit(verdicts: &[Verdict]) -> String {
    let mut report = Report::new("workbook");
    for verdict in verdicts {
        report.add_test_suite(suite(verdict));
    }
    written(&report)
}

fn suite(verdict: &Verdict) -> TestSuite {
    let id = verdict.id.to_string();
    let mut suite = TestSuite::new(id.clone());
    suite.set_time(verdict.duration);
    let judged = verdict.checks.iter().any(|check| check.status != Status::NotRun);
    let mut cases: Vec<TestCase> = if judged {
        verdict.checks.iter().map(case).collect()
    } else {
        vec![TestCase::new(text::line(&verdict.title), whole(verdict))]
    };
    for case in &mut cases {
        case.set_classname(id.clone());
    }
    if let (Some(case), false) = (cases.last_mut(), verdict.printed.is_empty()) {
        case.set_system_out(text::lines(&verdict.printed));
    }
    suite.add_test_cases(cases);
    suite
}

fn case(check: &CheckResult) -> TestCase {
    let mut status = status(check.status);
    if !matches!(check.status, Status::Passed) {
        let message = check.message.as_deref().unwrap_or(&check.name);
        status.set_message(text::line(message.lines().next().unwrap_or_default()));
        let parts = [check.message.clone().unwrap_or_default(), detail(check)];
        status.set_description(text::lines(&parts.join("\n\n")));
        if let Some(mistake) = &check.mistake {
            status.set_type(mistake.as_str());
        }
    }
    TestCase::new(text::line(&check.name), status)
}

fn whole(verdict: &Verdict) -> TestCaseStatus {
    let mut status = status(verdict.status);
    let (message, description) = headline(verdict);
    status.set_message(text::lines(&message));
    if !description.is_empty() {
        status.set_description(text::lines(&description));
    }
    status
}

fn status(status: Status) -> TestCaseStatus {
    match status {
        Status::Passed => TestCaseStatus::success(),
        Status::Failed | Status::Untouched => TestCaseStatus::non_success(NonSuccessKind::Failure),
        Status::Error => TestCaseStatus::non_success(NonSuccessKind::Error),
        Status::NotRun => TestCaseStatus::skipped(),
    }
}

#[cfg(test)]
mod tests {
    use super::verify_junit;
    use crate::judge::{Status, Verdict};
    use crate::report::junit_text::tests::faults;
    use crate::report::samples::{failed, holds, repeated, stopped, verdict};

    #[test]
    fn a_suite_for_each_exercise_and_a_case_for_each_check() {
        let text = verify_junit(&[failed(vec![holds("it holds"), repeated()])]);
        for part in [
            "<testsuites name=\"workbook\" tests=\"2\" failures=\"1\" errors=\"0\"",
            "<testsuite name=\"sql/unique_pair\" tests=\"2\" skipped=\"0\" errors=\"0\" failures=\"1\"",
            "<testcase name=\"it holds\" classname=\"sql/unique_pair\"/>",
            "<failure message=",
        ] {
            assert!(text.contains(part), "{part} is missing in\n{text}");
        }
    }

    #[test]
    fn what_could_not_be_judged_is_one_case() {
        let text = verify_junit(&[stopped()]);
        assert!(text.contains("errors=\"1\"") && text.contains("<error message="), "{text}");
        let text = verify_junit(&[verdict(Status::Untouched, Vec::new())]);
        assert!(text.contains("failures=\"1\""), "{text}");
        let text = verify_junit(&[verdict(Status::NotRun, Vec::new())]);
        assert!(text.contains("<skipped"), "{text}");
    }

    #[test]
    fn control_characters_never_break_the_document() {
        let mut check = repeated();
        check.message = Some("a\u{1b}[2Jb \u{0} \u{7f} \u{9b}1m <&\"> \u{fffe}".to_owned());
        let text = verify_junit(&[Verdict { printed: "\u{1b}[31m]]>".to_owned(), ..failed(vec![check]) }]);
        assert!(!text.chars().any(|letter| letter.is_control() && letter != '\n'), "{text:?}");
        assert!(text.contains("a\\e[2Jb"), "they are shown, not left out: {text}");
        assert!(quick_junit::Report::deserialize_from_str(&text).is_ok(), "{text}");
        assert_eq!(faults(&text), [] as [&str; 0], "{text}");
    }

    #[test]
    fn every_kind_of_verdict_holds_the_schema() {
        let verdicts = [
            failed(vec![holds("it \"holds\" <&>"), repeated()]),
            stopped(),
            verdict(Status::Untouched, Vec::new()),
            verdict(Status::NotRun, Vec::new()),
            verdict(Status::Passed, vec![holds("it holds")]),
        ];
        for verdicts in [verdicts.as_slice(), &[]] {
            let text = verify_junit(verdicts);
            assert_eq!(faults(&text), [] as [&str; 0], "{text}");
        }
    }
}
