//! A review as SARIF 2.1.0, for code hosts and editors that show findings beside the code.
//!
//! Only what the standard asks for and a reader needs: rules, results, where, and the statements that mend a table.

use std::ops::Range;

use serde_json::{Value as Json, json};

use super::json::document;
use super::review::Subject;
use crate::judge::review::{Finding, LEAVE_OUT, Level, Review, Reviewed, Rule};
use crate::judge::{Place, Trouble};

/// The rule of a statement that fails.
const STATEMENT: &str = "statement_fails";

/// The log of one review.
#[must_use]
pub fn review_sarif(review: &Review, subject: &Subject<'_>) -> String {
    let mut rules: Vec<Json> = Rule::ALL
        .iter()
        .map(|rule| json!({ "id": rule.name(), "shortDescription": { "text": rule.title() } }))
        .collect();
    rules.push(json!({ "id": STATEMENT, "shortDescription": { "text": "a statement fails" } }));
    let failed = review.troubles.iter().map(|trouble| statement(trouble, subject));
    let found = review
        .reviewed
        .iter()
        .flat_map(|table| table.findings.iter().map(move |finding| result(table, finding, subject)));
    let results: Vec<Json> = failed.chain(found).collect();
    let left: Vec<Json> = review
        .not_probed
        .iter()
        .map(|left| json!({ "level": "warning", "message": { "text": format!("{}: {}", left.name, left.reason) } }))
        .collect();
    document(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "workbook",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{ "executionSuccessful": true, "toolExecutionNotifications": left }],
            "results": results,
        }],
    }))
}

fn result(table: &Reviewed, finding: &Finding, subject: &Subject<'_>) -> Json {
    let level = match finding.level {
        Level::Fault => "error",
        Level::Note => "note",
    };
    let mut location = json!({
        "physicalLocation": { "artifactLocation": { "uri": uri(subject.file) } },
        "logicalLocations": [{ "name": table.table, "kind": "table" }],
    });
    let region = table.statement.clone().map(|statement| region(subject.script, statement));
    if let Some(region) = &region {
        location["physicalLocation"]["region"] = region.clone();
    }
    let mut result = json!({
        "ruleId": finding.rule.name(),
        "ruleIndex": Rule::ALL.iter().position(|rule| *rule == finding.rule),
        "level": level,
        "message": { "text": format!("{}: {} {}", table.table, finding.happened, finding.why).trim_end() },
        "locations": [location],
    });
    // What must go elsewhere too is no replacement of one place.
    let mend = table.mend.as_ref().filter(|mend| !mend.contains(LEAVE_OUT));
    if let (Some(mend), Some(region), Level::Fault) = (mend, region, finding.level) {
        result["fixes"] = json!([{
            "description": { "text": format!("Make {} anew, without its faults", table.table) },
            "artifactChanges": [{
                "artifactLocation": { "uri": uri(subject.file) },
                "replacements": [{ "deletedRegion": region, "insertedContent": { "text": mend } }],
            }],
        }]);
    }
    result
}

fn statement(trouble: &Trouble, subject: &Subject<'_>) -> Json {
    let why = trouble.why.as_deref().unwrap_or_default();
    let mut location = json!({ "artifactLocation": { "uri": uri(subject.file) } });
    if let Some(place) = &trouble.place {
        location["region"] = json!({ "startLine": place.line, "startColumn": place.column });
    }
    json!({
        "ruleId": STATEMENT,
        "ruleIndex": Rule::ALL.len(),
        "level": "error",
        "message": { "text": format!("{}. {why}", trouble.message.trim_end_matches('.')).trim_end() },
        "locations": [{ "physicalLocation": location }],
    })
}

/// A part of a script, in lines and columns; the end column is behind the last character.
fn region(script: &str, part: Range<usize>) -> Json {
    let start = Place::of(script, part.start..part.start, String::new());
    let end = Place::of(script, part.end..part.end, String::new());
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// A path as a reference: relative as it was typed, with what may not stand in one encoded.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    if uri.starts_with('/') { format!("file://{uri}") } else { uri }
}

#[cfg(test)]
mod tests {
    use super::{region, uri};

    #[test]
    fn paths_become_references() {
        assert_eq!(uri("a b/\u{e9}.sql"), "a%20b/%C3%A9.sql");
        assert_eq!(uri("/tmp/x.sql"), "file:///tmp/x.sql");
    }

    #[test]
    fn a_region_ends_behind_its_last_character() {
        let script = "-- \u{e9}\nCREATE\n TABLE;";
        let found = region(script, 6..script.len());
        assert_eq!((found["startLine"].as_u64(), found["startColumn"].as_u64()), (Some(2), Some(1)));
        assert_eq!((found["endLine"].as_u64(), found["endColumn"].as_u64()), (Some(3), Some(8)));
    }
}
