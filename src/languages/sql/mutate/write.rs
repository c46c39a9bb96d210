//! Statements that write lose what they do about conflicts.

use super::change::Change;
use crate::languages::sql::statement::Statement;

/// OR IGNORE and the like dropped, ON CONFLICT … DO dropped.
pub fn changes(statement: &Statement<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for index in 0..statement.tokens.len() {
        let is_or = statement.is(index, "OR") && statement.follows(index, &["INSERT", "UPDATE"]);
        if is_or {
            changes.extend(Change::drop(statement, index..index + 2, index - 1..index + 2));
        } else if statement.reads(index, &["REPLACE", "INTO"]) && !statement.follows(index, &["OR"]) {
            changes.extend(Change::new(statement, index..index + 1, "INSERT", index..index + 2));
        } else if statement.reads(index, &["ON", "CONFLICT"])
            && (index..statement.tokens.len()).any(|place| statement.is(place, "DO"))
        {
            let end = statement.end_of(index, &["RETURNING"]);
            changes.extend(Change::drop(statement, index..end, index..end));
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    #[test]
    fn conflicts_are_no_longer_looked_after() {
        makes("INSERT OR IGNORE INTO a VALUES ('x')", &["INSERT OR IGNORE -> INSERT"]);
        makes("UPDATE OR REPLACE a SET b = 'x'", &["UPDATE OR REPLACE -> UPDATE"]);
        makes("REPLACE INTO a VALUES ('x')", &["REPLACE INTO -> INSERT INTO"]);
        makes(
            "INSERT INTO a VALUES ('x') ON CONFLICT (b) DO UPDATE SET c = 'y'",
            &["ON CONFLICT (b) DO UPDATE SET c = 'y' ->"],
        );
    }

    #[test]
    fn an_or_of_conditions_is_none_of_these() {
        makes_none("SELECT a FROM b WHERE replace OR ignore", "INSERT");
    }
}
