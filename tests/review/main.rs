//! Reviews of whole schemas: sound ones get no complaint, each fault is called by its name, and what is said to mend it does.
//!
//! A schema is a file. `-- fault:` lists the faults that must be found, `-- notes:` the notes; nothing else may be.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where something is not as it must be"
)]
#![expect(clippy::disallowed_methods, reason = "tests make files as anybody would, whole or not")]

mod hostile;
mod made_up;

use std::fs;
use std::path::Path;

use workbook::judge::review::{LEAVE_OUT, Level, Material, Review, review};

/// The review of a script.
fn reviewed(script: &str) -> Review {
    let material = Material::of_script(script).expect("a script that runs");
    review(&material).expect("a schema that can be made")
}

/// The rules that were found, in order.
fn found(review: &Review, level: Level) -> Vec<&'static str> {
    let findings = review.reviewed.iter().flat_map(|table| &table.findings);
    let mut rules: Vec<_> =
        findings.filter(|finding| finding.level == level).map(|finding| finding.rule.name()).collect();
    rules.sort_unstable();
    rules
}

fn expected<'a>(script: &'a str, label: &str) -> Vec<&'a str> {
    let line = script.lines().find_map(|line| line.strip_prefix(label)).unwrap_or_default();
    let mut rules: Vec<&str> = line.split_whitespace().collect();
    rules.sort_unstable();
    rules
}

fn scripts(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/review").join(folder);
    let mut scripts: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
        })
        .collect();
    scripts.sort();
    scripts
}

/// The script with every faulty table made anew as the review says, and without its rows.
fn mended(script: &str, review: &Review) -> String {
    let mut text = script.to_owned();
    let mut faulty: Vec<_> = review.reviewed.iter().filter(|table| table.is_faulty()).collect();
    faulty.sort_by_key(|table| std::cmp::Reverse(table.statement.clone().unwrap().start));
    for table in faulty {
        let mend = table.mend.as_ref().unwrap_or_else(|| panic!("nothing mends {}", table.table));
        text.replace_range(table.statement.clone().unwrap(), mend);
        for index in mend.lines().filter_map(|line| line.strip_prefix(LEAVE_OUT)) {
            // The remark goes with the statement.
            assert_eq!(text.matches(index).count(), 2, "{text}");
            text = text.replace(LEAVE_OUT, "").replace(index, "");
        }
    }
    let without_rows = |text: String| match text.find("INSERT") {
        Some(start) => text[..start].to_owned(),
        None => text,
    };
    without_rows(text)
}

#[test]
fn sound_schemas_get_no_complaint() {
    let scripts = scripts("sound");
    assert!(scripts.len() >= 20);
    let mut complaints = Vec::new();
    for (name, script) in scripts {
        let review = reviewed(&script);
        let wrong = found(&review, Level::Fault);
        if !wrong.is_empty() || !review.troubles.is_empty() || !review.not_probed.is_empty() {
            complaints.push(format!("{name}: {wrong:?} {:?} {:?}", review.troubles, review.not_probed));
        }
        if found(&review, Level::Note) != expected(&script, "-- notes:") {
            complaints.push(format!("{name}: notes {:?}", found(&review, Level::Note)));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn each_fault_is_found_and_what_mends_it_does() {
    let scripts = scripts("faulty");
    assert!(scripts.len() >= 30);
    let mut complaints = Vec::new();
    for (name, script) in scripts {
        let review = reviewed(&script);
        if found(&review, Level::Fault) != expected(&script, "-- fault:") {
            complaints.push(format!("{name}: {:?} {:?}", found(&review, Level::Fault), review.not_probed));
        }
        if script.contains("-- no mend") {
            assert!(review.reviewed.iter().all(|table| table.mend.is_none()), "{name}");
            continue;
        }
        if review.reviewed.iter().any(|table| table.is_faulty() && table.mend.is_none()) {
            complaints.push(format!("{name}: nothing mends it"));
            continue;
        }
        let text = mended(&script, &review);
        let again = reviewed(&text);
        let left: Vec<_> = [found(&again, Level::Fault), found(&again, Level::Note)].concat();
        if !left.is_empty() || !again.troubles.is_empty() {
            complaints.push(format!("{name}: {left:?} {:?} is left in\n{text}", again.troubles));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_fault_shows_its_rows_or_says_what_was_done() {
    for (name, script) in scripts("faulty") {
        for finding in reviewed(&script).reviewed.iter().flat_map(|table| &table.findings) {
            assert!(finding.happened.ends_with('.') && finding.why.ends_with('.'), "{name}: {finding:?}");
            assert!(finding.rows.iter().all(|rows| rows.table.rows.len() <= 5), "{name}: {finding:?}");
        }
    }
}
