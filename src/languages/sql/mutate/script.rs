//! A whole statement is dropped.

use super::change::Change;
use crate::languages::sql::statement::Statement;

/// How many words of a dropped statement are told.
const TOLD: usize = 4;

/// One change for each statement, where there are several: without its only statement an answer is no answer.
pub fn changes(statements: &[Statement<'_>]) -> Vec<Change> {
    if statements.len() < 2 {
        return Vec::new();
    }
    statements
        .iter()
        .filter_map(|statement| {
            let all = 0..statement.tokens.len();
            let bracket = all.clone().find(|index| statement.is(*index, "(")).unwrap_or(all.end);
            let before = format!("{} ...", statement.shown(0..bracket.min(TOLD)));
            Some(Change::drop(statement, all.clone(), all)?.told(before, String::new()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{made, makes};

    #[test]
    fn a_statement_of_several_is_dropped() {
        let text = makes(
            "CREATE TABLE a (b);\nINSERT INTO a VALUES (1);",
            &["CREATE TABLE a ... ->", "INSERT INTO a VALUES ... ->"],
        );
        assert_eq!(text, "\nINSERT INTO a VALUES (1);");
    }

    #[test]
    fn the_only_statement_stays() {
        assert!(!made("SELECT a FROM b WHERE c;").iter().any(|change| change.contains("...")));
    }
}
