//! What scripts see of a review. The names are a contract, written down in `docs/json.md`.

use serde_json::{Map, Value as Json, json};

use super::json::{VERSION, document, records};
use super::review::Subject;
use crate::judge::Trouble;
use crate::judge::review::{Finding, Level, Review, Reviewed};

/// The document of `review --format json`.
#[must_use]
pub fn review_json(review: &Review, subject: &Subject<'_>) -> String {
    let reviewed: Vec<Json> = review.reviewed.iter().map(table).collect();
    let failed: Vec<Json> = review.troubles.iter().map(failed).collect();
    let left: Vec<Json> =
        review.not_probed.iter().map(|left| json!({ "name": left.name, "reason": left.reason })).collect();
    document(&json!({
        "version": VERSION,
        "file": subject.file,
        "faults": review.count(Level::Fault),
        "notes": review.count(Level::Note),
        "tables": review.tables,
        "reviewed": reviewed,
        "failed_statements": failed,
        "not_probed": left,
        "remarks": review.notes,
    }))
}

/// The word for a level.
pub(super) const fn level(level: Level) -> &'static str {
    match level {
        Level::Fault => "fault",
        Level::Note => "note",
    }
}

fn table(table: &Reviewed) -> Json {
    let findings: Vec<Json> = table.findings.iter().map(finding).collect();
    json!({
        "table": table.table,
        "line": table.line,
        "links": table.ends,
        "probed": table.probed,
        "findings": findings,
        "mend": table.mend,
    })
}

fn finding(finding: &Finding) -> Json {
    let rows: Map<String, Json> =
        finding.rows.iter().map(|rows| (rows.table.name.clone(), records(&rows.table))).collect();
    json!({
        "rule": finding.rule.name(),
        "level": level(finding.level),
        "title": finding.rule.title(),
        "columns": finding.columns,
        "message": finding.happened,
        "explanation": finding.why,
        "rows": rows,
    })
}

fn failed(trouble: &Trouble) -> Json {
    json!({
        "message": trouble.message,
        "line": trouble.place.as_ref().map(|place| place.line),
        "column": trouble.place.as_ref().map(|place| place.column),
        "explanation": trouble.why,
    })
}
