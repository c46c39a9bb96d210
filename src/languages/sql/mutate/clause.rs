//! Parts of a query that are dropped: WHERE, HAVING, LIMIT, DISTINCT, a trigger's WHEN.

use super::change::Change;
use super::distinct;
use crate::languages::sql::statement::Statement;

/// Words that end a condition.
pub const AFTER_CONDITION: [&str; 10] =
    ["GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "INTERSECT", "EXCEPT", "WINDOW", "RETURNING", "ON"];

/// Every such change.
pub fn changes(statement: &Statement<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for index in 0..statement.tokens.len() {
        if statement.is_any(index, &["WHERE", "HAVING", "LIMIT"]) {
            let end = statement.end_of(index + 1, &AFTER_CONDITION);
            changes.extend(Change::drop(statement, index..end, index..end));
        } else if statement.is(index, "SELECT") {
            changes.extend(distinct::change(statement, index));
        } else if statement.creates("TRIGGER")
            && statement.is(index, "WHEN")
            && statement.places("BEGIN").first().is_some_and(|begin| index < *begin)
        {
            let end = statement.end_of(index + 1, &["BEGIN"]);
            changes.extend(Change::drop(statement, index..end, index..end));
        }
    }
    changes
}

/// Where the name, value or call that begins at a token ends.
pub fn operand_end(statement: &Statement<'_>, start: usize) -> usize {
    let mut end = start + 1;
    while statement.is(end, ".") {
        end += 2;
    }
    if statement.is(end, "(") {
        end = statement.closing(end).map_or(end, |close| close + 1);
    }
    end.min(statement.tokens.len())
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    #[test]
    fn parts_of_a_query_are_dropped() {
        let text = makes(
            "SELECT a FROM b WHERE (c = 1) GROUP BY a HAVING COUNT(*) > 1 ORDER BY a LIMIT 3;",
            &["WHERE (c = 1) ->", "HAVING COUNT(*) > 1 ->", "LIMIT 3 ->"],
        );
        assert_eq!(text, "SELECT a FROM b  GROUP BY a HAVING COUNT(*) > 1 ORDER BY a LIMIT 3;");
        makes("SELECT a FROM b WHERE c IN (SELECT d FROM e WHERE f = 2);", &["WHERE f = 2 ->"]);
        makes("UPDATE a SET b = 1 WHERE c = 2", &["WHERE c = 2 ->"]);
    }

    #[test]
    fn a_trigger_loses_its_condition() {
        makes(
            "CREATE TRIGGER t AFTER INSERT ON a WHEN NEW.x = 1 BEGIN SELECT CASE WHEN 1 THEN 2 END; END;",
            &["WHEN NEW.x = 1 ->"],
        );
        makes_none("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN x THEN y END; END;", "WHEN");
    }
}
