//! DISTINCT is dropped, or added where it might be seen.

use std::ops::Range;

use super::aggregate::is_aggregate;
use super::change::Change;
use super::clause::operand_end;
use crate::languages::sql::statement::Statement;

/// Words that put the rows of two queries together.
const COMPOUND: [&str; 3] = ["UNION", "INTERSECT", "EXCEPT"];

/// The change to the SELECT at a token.
pub fn change(statement: &Statement<'_>, select: usize) -> Option<Change> {
    let first = if statement.is_any(select + 1, &["DISTINCT", "ALL"]) { select + 2 } else { select + 1 };
    let shown = select..operand_end(statement, first);
    if statement.is(select + 1, "DISTINCT") {
        return Change::drop(statement, select + 1..select + 2, shown);
    }
    let unseen = is_unseen(statement, select) || has_no_repeats(statement, select);
    if unseen { None } else { Change::new(statement, select..select + 1, "SELECT DISTINCT", shown) }
}

/// Whether nobody sees that rows repeat: in EXISTS, in IN, where one value is taken, beside UNION, inside a trigger.
fn is_unseen(statement: &Statement<'_>, select: usize) -> bool {
    let end = statement.end_of(select + 1, &COMPOUND);
    let beside = statement.is_any(end, &COMPOUND) && !statement.is(end + 1, "ALL")
        || statement.follows(select, &COMPOUND);
    let in_brackets = statement.follows(select, &["("]);
    let is_table = select >= 2 && statement.is_any(select - 2, &["FROM", "JOIN", "AS", "MATERIALIZED", ","]);
    let in_trigger = statement.creates("TRIGGER") && statement.follows(select, &["BEGIN", ";"]);
    beside || in_trigger || in_brackets && !is_table
}

/// Whether rows can't repeat: there is one only, each group gives one, or the `id` of the only table is selected.
fn has_no_repeats(statement: &Statement<'_>, select: usize) -> bool {
    let end = statement.end_of(select + 1, &COMPOUND);
    let depth = statement.depths[select];
    let here: Vec<usize> = (select..end).filter(|index| statement.depths[*index] == depth).collect();
    let group = here.iter().copied().find(|index| statement.reads(*index, &["GROUP", "BY"]));
    let from = here.iter().copied().find(|index| statement.is(*index, "FROM"));
    let selected = operands(statement, select + 1..from.unwrap_or(end));
    if let Some(group) = group {
        let terms =
            operands(statement, group + 2..statement.end_of(group + 2, &["HAVING", "ORDER", "LIMIT"]));
        return terms.iter().all(|term| selected.iter().any(|item| item.eq_ignore_ascii_case(term)));
    }
    let Some(from) = from else { return true };
    let alone = !here.iter().any(|index| {
        statement.is(*index, "JOIN") || *index > from && statement.is(*index, ",") && *index < from + 4
    });
    let has_key = selected
        .iter()
        .any(|item| item.rsplit('.').next().is_some_and(|name| name.eq_ignore_ascii_case("id")));
    counts(statement, select + 1..from) || alone && has_key
}

/// Whether a list calls a function over a group, not only inside a query in brackets.
fn counts(statement: &Statement<'_>, list: Range<usize>) -> bool {
    let queries = list.clone().find(|index| statement.is(*index, "SELECT")).unwrap_or(list.end);
    (list.start..queries).any(|index| is_aggregate(statement, index))
}

/// The items of a list, each without its `AS name`.
fn operands(statement: &Statement<'_>, list: Range<usize>) -> Vec<String> {
    let parts = statement.cut(list, &[","]).into_iter();
    parts.map(|part| statement.shown(part.start..operand_end(statement, part.start).min(part.end))).collect()
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    #[test]
    fn distinct_is_dropped_and_added() {
        makes("SELECT DISTINCT h.a FROM h", &["SELECT DISTINCT h.a -> SELECT h.a"]);
        makes("SELECT h.a FROM h", &["SELECT h.a -> SELECT DISTINCT h.a"]);
        makes("SELECT COUNT(*) FROM h GROUP BY a", &["SELECT COUNT(*) -> SELECT DISTINCT COUNT(*)"]);
        makes("SELECT h.id FROM h JOIN f ON h.id = f.h", &["SELECT h.id -> SELECT DISTINCT h.id"]);
        makes("SELECT h.id FROM h, f", &["SELECT h.id -> SELECT DISTINCT h.id"]);
        makes("SELECT a FROM (SELECT b FROM c)", &["SELECT b -> SELECT DISTINCT b"]);
        makes("WITH x AS (SELECT b FROM c) SELECT a FROM x", &["SELECT b -> SELECT DISTINCT b"]);
        makes("INSERT INTO a SELECT b FROM c", &["SELECT b -> SELECT DISTINCT b"]);
    }

    #[test]
    fn distinct_is_not_added_where_it_can_not_be_seen() {
        makes_none("SELECT a FROM h UNION SELECT b FROM g", "SELECT a");
        makes_none("SELECT a FROM h UNION SELECT b FROM g", "SELECT b");
        makes("SELECT a FROM h UNION ALL SELECT b FROM g", &["SELECT a -> SELECT DISTINCT a"]);
        makes_none("SELECT a FROM h WHERE EXISTS (SELECT 1 FROM f)", "SELECT 1");
        makes_none("SELECT a FROM h WHERE b IN (SELECT c FROM f)", "SELECT c");
        makes_none("INSERT INTO a VALUES ((SELECT c FROM f WHERE x))", "SELECT c");
        makes_none("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT x FROM y; END;", "SELECT x");
    }

    #[test]
    fn distinct_is_not_added_where_no_row_can_repeat() {
        makes_none("SELECT COUNT(*) FROM h", "SELECT COUNT(*) ->");
        makes_none("SELECT COALESCE(SUM(a), 0) FROM h", "SELECT COALESCE(SUM(a), 0) -> SELECT");
        makes_none("SELECT h.id AS hero, COUNT(*) FROM h JOIN f ON 1 GROUP BY h.id", "SELECT h.id");
        makes_none("SELECT name, h.id FROM h WHERE x ORDER BY name, h.id", "SELECT name");
        makes_none("SELECT 1", "SELECT 1 -> SELECT DISTINCT");
    }
}
