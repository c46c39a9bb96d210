//! `verify --format tap`: verdicts in the Test Anything Protocol, version 14: a test point for each exercise, its checks in a
//! subtest before it.
//!
//! Version 14 has no word for errors: what can't be judged is *not ok*, like what fails, and its message says so.

use super::machine::{detail, headline};
use super::text;
use crate::judge::{Status, Verdict};

/// The document of `verify --format tap`.
#[must_use]
pub fn verify_tap(verdicts: &[Verdict]) -> String {
    let mut document = format!("TAP version 14\n1..{}\n", verdicts.len());
    for (index, verdict) in verdicts.iter().enumerate() {
        document += &exercise(index + 1, verdict);
    }
    document
}

fn exercise(number: usize, verdict: &Verdict) -> String {
    let id = escaped(&verdict.id.to_string());
    let mut block = String::new();
    let judged = verdict.checks.iter().any(|check| check.status != Status::NotRun);
    if judged {
        block += &format!("# Subtest: {id}\n    1..{}\n", verdict.checks.len());
        for (index, check) in verdict.checks.iter().enumerate() {
            let name = escaped(&check.name);
            block += &format!("    {} {} - {name}{}\n", ok(check.status), index + 1, skip(check.status));
            if check.status != Status::Passed && check.status != Status::NotRun {
                let mistake = check.mistake.as_deref();
                block +=
                    &diagnostic(check.message.as_deref().unwrap_or(&check.name), mistake, &detail(check), 6);
            }
        }
    }
    block += &format!("{} {number} - {id}{}\n", ok(verdict.status), skip(verdict.status));
    if !judged && !matches!(verdict.status, Status::Passed | Status::NotRun) {
        let (message, description) = headline(verdict);
        block += &diagnostic(&message, None, &description, 2);
    }
    block
}

pub(super) const fn ok(status: Status) -> &'static str {
    match status {
        // A test point that is skipped is "ok" in this protocol.
        Status::Passed | Status::NotRun => "ok",
        Status::Failed | Status::Untouched | Status::Error => "not ok",
    }
}

pub(super) const fn skip(status: Status) -> &'static str {
    match status {
        Status::NotRun => " # SKIP not run",
        _ => "",
    }
}

/// A YAML block: the message, the mistake's id, and everything else that is told.
fn diagnostic(message: &str, mistake: Option<&str>, description: &str, indent: usize) -> String {
    let space = " ".repeat(indent);
    let mut block = format!("{space}---\n{space}message: {}\n", quoted(message));
    if let Some(mistake) = mistake {
        block += &format!("{space}mistake: {}\n", quoted(mistake));
    }
    if !description.is_empty() {
        block += &format!("{space}told: {}\n", quoted(description));
    }
    block + &format!("{space}...\n")
}

/// A YAML text in double quotes, which are JSON's.
pub(super) fn quoted(told: &str) -> String {
    text::json(&serde_json::Value::from(told).to_string())
}

/// A description without what the protocol would take for its own: `#` and `\`, and control characters.
pub(super) fn escaped(name: &str) -> String {
    text::line(name).replace('\\', "\\\\").replace('#', "\\#")
}

#[cfg(test)]
mod tests {
    use super::verify_tap;
    use crate::judge::{Status, Verdict};
    use crate::report::samples::{failed, holds, repeated, stopped, verdict};

    #[test]
    fn checks_are_a_subtest_before_their_exercise() {
        let mut check = repeated();
        check.message = Some("I added it twice.\nYour table took it.".to_owned());
        check.explanation = None;
        check.look_next = None;
        let text = verify_tap(&[failed(vec![holds("it # holds"), check])]);
        let name = repeated().name;
        assert_eq!(
            text,
            format!(
                "TAP version 14\n1..1\n# Subtest: sql/unique_pair\n    1..2\n    ok 1 - it \\# holds\n    not ok 2 - {name}\n      ---\n      \
                 message: \"I added it twice.\\nYour table took it.\"\n      mistake: \"surrogate_id_only\"\n      ...\nnot ok 1 - sql/unique_pair\n"
            )
        );
    }

    #[test]
    fn nothing_in_a_line_moves_the_cursor() {
        let mut check = repeated();
        check.message = Some("a\u{1b}[2J \u{7f} \u{9b}1m".to_owned());
        let text = verify_tap(&[failed(vec![holds("it \u{9b}2J holds\u{7f}"), check])]);
        assert!(!text.chars().any(|letter| letter.is_control() && letter != '\n'), "{text:?}");
    }

    #[test]
    fn one_line_where_nothing_was_checked() {
        let text =
            verify_tap(&[verdict(Status::Passed, vec![holds("a")]), verdict(Status::NotRun, Vec::new())]);
        assert!(text.ends_with("ok 2 - sql/unique_pair # SKIP not run\n"), "{text}");
        let text = verify_tap(&[stopped(), verdict(Status::Untouched, Vec::new())]);
        assert!(text.contains("\nnot ok 1 - ") && text.contains("\nnot ok 2 - "), "{text}");
        assert!(text.contains("\n  ---\n  message: "), "{text}");
    }

    #[test]
    fn nothing_but_the_protocol_starts_a_line() {
        let mut check = repeated();
        check.message = Some("a\nok 7 - forged\n\u{1b}[2J".to_owned());
        let text = verify_tap(&[Verdict { ..failed(vec![check]) }]);
        assert!(!text.lines().any(|line| line.starts_with("ok 7")), "{text}");
        assert!(!text.contains('\u{1b}'), "{text}");
    }
}
