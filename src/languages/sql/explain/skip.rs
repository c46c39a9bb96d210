//! Statements that make no difference here and are left out, with a remark.
//!
//! Only settings of a database file or of its speed. A setting that changes what is accepted or returned is never skipped.

use crate::languages::sql::tokens::{Token, meaningful};
use crate::languages::sql::words::{fill, skipped as words};

/// PRAGMAs about files, memory and speed, and the habit `case_sensitive_like`.
const HARMLESS: [&str; 24] = [
    "analysis_limit",
    "application_id",
    "auto_vacuum",
    "busy_timeout",
    "cache_size",
    "cache_spill",
    "case_sensitive_like",
    "encoding",
    "fullfsync",
    "incremental_vacuum",
    "journal_mode",
    "journal_size_limit",
    "locking_mode",
    "mmap_size",
    "optimize",
    "page_size",
    "secure_delete",
    "shrink_memory",
    "synchronous",
    "temp_store",
    "threads",
    "user_version",
    "wal_autocheckpoint",
    "wal_checkpoint",
];

/// The remark for a statement that is left out; `None` for one that is to be run.
#[must_use]
pub fn should_skip(statement: &str) -> Option<String> {
    let tokens: Vec<Token<'_>> = meaningful(statement, 0..statement.len()).take(5).collect();
    let first = tokens.first()?;
    if first.is("VACUUM") && tokens.get(1).is_none_or(|next| next.is(";")) {
        return Some(words::VACUUM.to_owned());
    }
    if !first.is("PRAGMA") {
        return None;
    }
    let name = if tokens.get(2).is_some_and(|token| token.is(".")) { tokens.get(3) } else { tokens.get(1) }?;
    let name = name.inside().to_ascii_lowercase();
    let known = ["foreign_keys", "foreign_key_list", "foreign_key_check", "defer_foreign_keys"];
    if name.contains("foreign") && !known.contains(&name.as_str()) {
        return Some(fill(words::MISSPELLED, &[("name", &name)]));
    }
    HARMLESS.contains(&name.as_str()).then(|| fill(words::PRAGMA, &[("name", &name)]))
}

#[cfg(test)]
mod tests {
    use super::should_skip;

    #[test]
    fn settings_that_make_no_difference_are_skipped() {
        for statement in [
            "PRAGMA journal_mode = WAL;",
            "pragma main.synchronous=off",
            "PRAGMA encoding = 'UTF-8';",
            "PRAGMA case_sensitive_like(1)",
            "VACUUM;",
        ] {
            assert!(should_skip(statement).is_some(), "{statement}");
        }
        assert_eq!(
            should_skip("PRAGMA Journal_Mode;").unwrap(),
            "PRAGMA journal_mode was skipped: it makes no difference in the exercises."
        );
    }

    #[test]
    fn a_misspelled_setting_is_told() {
        let told = should_skip("PRAGMA foreign_key = ON;").unwrap();
        assert!(told.contains("Is foreign_keys meant?"), "{told}");
    }

    #[test]
    fn statements_that_make_a_difference_are_run() {
        for statement in [
            "PRAGMA foreign_keys = ON;",
            "PRAGMA defer_foreign_keys = ON;",
            "PRAGMA writable_schema = 1",
            "VACUUM INTO 'x.db'",
            ".mode box",
            "BEGIN;",
            "SELECT 'PRAGMA journal_mode'",
            "PRAGMA",
            "",
        ] {
            assert_eq!(should_skip(statement), None, "{statement}");
        }
    }
}
