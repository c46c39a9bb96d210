//! Changes to foreign keys: another target, another action on delete.

use std::ops::Range;

use super::change::Change;
use crate::languages::sql::statement::Statement;

/// Every change to the foreign keys of the column or rule at `item`. `tables` are the targets that may be meant.
pub fn changes(statement: &Statement<'_>, item: &Range<usize>, tables: &[String]) -> Vec<Change> {
    let mut changes = Vec::new();
    for index in item.clone() {
        if statement.is(index, "REFERENCES") {
            let others = tables
                .iter()
                .filter(|table| !statement.tokens.get(index + 1).is_some_and(|token| token.names(table)));
            changes.extend(
                others.filter_map(|table| Change::new(statement, index + 1..index + 2, table, item.clone())),
            );
        }
        if statement.reads(index, &["ON", "DELETE"]) {
            changes.extend(actions(statement, item, index));
        }
    }
    changes
}

/// `ON DELETE` dropped, and with each other action.
fn actions(statement: &Statement<'_>, item: &Range<usize>, on: usize) -> Vec<Change> {
    let words = if statement.is_any(on + 2, &["SET", "NO"]) { 2 } else { 1 };
    let end = (on + 2 + words).min(item.end);
    let current = statement.shown(on + 2..end);
    let mut changes: Vec<Change> = Change::drop(statement, on..end, item.clone()).into_iter().collect();
    // NO ACTION differs from RESTRICT only for deferred keys.
    let current = if current.eq_ignore_ascii_case("NO ACTION") { "RESTRICT" } else { current.as_str() };
    let others = ["CASCADE", "SET NULL", "RESTRICT"].into_iter();
    let others = others.filter(|action| !action.eq_ignore_ascii_case(current));
    changes.extend(others.filter_map(|action| Change::new(statement, on + 2..end, action, item.clone())));
    changes
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    const FIGHTS: &str = "CREATE TABLE fights (a INTEGER REFERENCES heroes (id) ON DELETE CASCADE, b INTEGER REFERENCES battles (id));";

    #[test]
    fn a_target_is_swapped_for_each_other_table() {
        makes(
            FIGHTS,
            &[
                "b INTEGER REFERENCES battles (id) -> b INTEGER REFERENCES heroes (id)",
                "b INTEGER REFERENCES battles (id) -> b INTEGER REFERENCES fights (id)",
            ],
        );
        makes(
            "CREATE TABLE w (id); CREATE TABLE f (a, FOREIGN KEY (a) REFERENCES x (id));",
            &["FOREIGN KEY (a) REFERENCES x (id) -> FOREIGN KEY (a) REFERENCES w (id)"],
        );
    }

    #[test]
    fn an_action_is_dropped_or_changed() {
        makes(
            FIGHTS,
            &[
                "a INTEGER REFERENCES heroes (id) ON DELETE CASCADE -> a INTEGER REFERENCES heroes (id)",
                "a INTEGER REFERENCES heroes (id) ON DELETE CASCADE -> a INTEGER REFERENCES heroes (id) ON DELETE SET NULL",
                "a INTEGER REFERENCES heroes (id) ON DELETE CASCADE -> a INTEGER REFERENCES heroes (id) ON DELETE RESTRICT",
            ],
        );
        makes(
            "CREATE TABLE f (a REFERENCES x ON DELETE SET NULL)",
            &["a REFERENCES x ON DELETE SET NULL -> a REFERENCES x ON DELETE CASCADE"],
        );
        makes_none(
            "CREATE TABLE f (a REFERENCES x ON DELETE NO ACTION)",
            "a REFERENCES x ON DELETE NO ACTION -> a REFERENCES x ON DELETE RESTRICT",
        );
    }
}
