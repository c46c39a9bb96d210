//! Parts of a query that are dropped: WHERE, HAVING, LIMIT, DISTINCT, a trigger's WHEN; and DISTINCT that is added.

use super::aggregate::is_aggregate;
use super::change::Change;
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
            changes.extend(distinct(statement, index));
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

fn distinct(statement: &Statement<'_>, select: usize) -> Option<Change> {
    let first = if statement.is_any(select + 1, &["DISTINCT", "ALL"]) { select + 2 } else { select + 1 };
    let shown = select..operand_end(statement, first);
    if statement.is(select + 1, "DISTINCT") {
        return Change::drop(statement, select + 1..select + 2, shown);
    }
    if makes_no_difference(statement, select) {
        return None;
    }
    Change::new(statement, select..select + 1, "SELECT DISTINCT", shown)
}

/// Whether rows that repeat can't be seen: in EXISTS and IN, beside UNION, and where there is one row only.
fn makes_no_difference(statement: &Statement<'_>, select: usize) -> bool {
    let compound = ["UNION", "INTERSECT", "EXCEPT"];
    let end = statement.end_of(select + 1, &compound);
    let beside = statement.is_any(end, &compound) && !statement.is(end + 1, "ALL")
        || statement.follows(select, &compound);
    let asked =
        select >= 2 && statement.is(select - 1, "(") && statement.is_any(select - 2, &["EXISTS", "IN"]);
    let single =
        is_aggregate(statement, select + 1) && !(select..end).any(|index| statement.is(index, "GROUP"));
    beside || asked || single
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
    fn distinct_is_dropped_and_added() {
        makes("SELECT DISTINCT h.a FROM h", &["SELECT DISTINCT h.a -> SELECT h.a"]);
        makes("SELECT h.a FROM h", &["SELECT h.a -> SELECT DISTINCT h.a"]);
        makes("SELECT COUNT(*) FROM h GROUP BY a", &["SELECT COUNT(*) -> SELECT DISTINCT COUNT(*)"]);
    }

    #[test]
    fn distinct_is_not_added_where_it_can_not_be_seen() {
        makes_none("SELECT COUNT(*) FROM h", "SELECT COUNT(*) ->");
        makes_none("SELECT a FROM h UNION SELECT b FROM g", "SELECT a");
        makes_none("SELECT a FROM h UNION SELECT b FROM g", "SELECT b");
        makes_none("SELECT a FROM h WHERE EXISTS (SELECT 1)", "SELECT 1");
        makes("SELECT a FROM h UNION ALL SELECT b FROM g", &["SELECT a -> SELECT DISTINCT a"]);
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
