//! Changes to joins: another kind, no condition, another column in the condition.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::change::Change;
use super::clause::operand_end;
use super::condition::{is_join_condition, join_condition_end};
use crate::languages::sql::keywords::COMPARISONS;
use crate::languages::sql::sources::{Source, sources};
use crate::languages::sql::statement::Statement;

/// Every change to the joins of a statement.
pub fn changes(statement: &Statement<'_>, all: &[Statement<'_>]) -> Vec<Change> {
    let columns = seen_columns(all);
    let sources = sources(&statement.tokens);
    let mut changes = Vec::new();
    for index in 0..statement.tokens.len() {
        if statement.is(index, "JOIN") {
            changes.extend(other_kind(statement, index));
        } else if statement.is(index, "USING") && statement.is(index + 1, "(") {
            let end = operand_end(statement, index);
            changes.extend(Change::new(statement, index..end, "ON 1", index..end));
        } else if is_join_condition(statement, index) {
            let end = join_condition_end(statement, index);
            changes.extend(Change::new(statement, index + 1..end, "1", index..end));
            changes.extend(
                (index + 1..end).flat_map(|place| other_columns(statement, place, &sources, &columns)),
            );
        }
    }
    changes
}

/// LEFT JOIN becomes JOIN, JOIN becomes LEFT JOIN.
fn other_kind(statement: &Statement<'_>, join: usize) -> Option<Change> {
    let shown_end = operand_end(statement, join + 1);
    let outer = usize::from(statement.follows(join, &["OUTER"]));
    let side = join.checked_sub(1 + outer).filter(|side| statement.is_any(*side, &["LEFT", "RIGHT", "FULL"]));
    if let Some(side) = side {
        return Change::new(statement, side..join + 1, "JOIN", side..shown_end);
    }
    if needs_its_row(statement, join) {
        return None;
    }
    match join.checked_sub(1) {
        Some(before) if statement.is_any(before, &["CROSS", "NATURAL"]) => None,
        Some(before) if statement.is(before, "INNER") => {
            Change::new(statement, before..join + 1, "LEFT JOIN", before..shown_end)
        }
        _ => Change::new(statement, join..join + 1, "LEFT JOIN", join..shown_end),
    }
}

/// Whether LEFT would change nothing: a later JOIN's condition or WHERE asks for a column of the table, and NULL never
/// fulfils it.
fn needs_its_row(statement: &Statement<'_>, join: usize) -> bool {
    let sources = sources(&statement.tokens);
    let Some(joined) =
        sources.iter().find(|source| source.index > join && source.depth == statement.depths[join])
    else {
        return false;
    };
    let end =
        statement.end_of(join + 1, &["GROUP", "ORDER", "LIMIT", "UNION", "INTERSECT", "EXCEPT", "HAVING"]);
    let own = (join + 1..end).find(|index| is_join_condition(statement, *index));
    let after = own.map_or(joined.index + 1, |on| join_condition_end(statement, on));
    let later = (after..end).filter(|index| statement.depths[*index] == statement.depths[join]);
    later.into_iter().any(|index| {
        let inner = is_join_condition(statement, index) && is_inner(statement, index);
        let condition = match () {
            () if inner => index + 1..join_condition_end(statement, index),
            () if statement.is(index, "WHERE") => index + 1..end,
            () => return false,
        };
        rejects_null(statement, condition, joined.shown())
    })
}

/// Whether the ON at a token belongs to a plain JOIN.
fn is_inner(statement: &Statement<'_>, on: usize) -> bool {
    let join = (0..on)
        .rev()
        .find(|index| statement.is(*index, "JOIN") && statement.depths[*index] == statement.depths[on]);
    join.is_some_and(|join| !statement.follows(join, &["LEFT", "OUTER", "FULL", "RIGHT"]))
}

/// Whether a term of a condition compares a column of `owner` with a sign, so that it is never true for NULL.
fn rejects_null(statement: &Statement<'_>, condition: Range<usize>, owner: &str) -> bool {
    let has =
        |range: &Range<usize>, words: &[&str]| range.clone().any(|index| statement.is_any(index, words));
    if has(&condition, &["OR"]) {
        return false;
    }
    statement.cut(condition, &["AND"]).iter().any(|term| {
        let named = term.clone().any(|index| {
            qualified(statement, index).is_some_and(|(name, _)| name.eq_ignore_ascii_case(owner))
        });
        named && has(term, &COMPARISONS) && !has(term, &["(", "IS", "CASE"])
    })
}

/// `f.hero_id` becomes each other column that the text names for that table.
fn other_columns(
    statement: &Statement<'_>,
    place: usize,
    sources: &[Source],
    columns: &BTreeMap<String, BTreeSet<String>>,
) -> Vec<Change> {
    let Some((owner, column)) = qualified(statement, place) else { return Vec::new() };
    let table =
        sources.iter().find(|source| source.shown().eq_ignore_ascii_case(&owner)).map(|source| &source.table);
    let Some(known) = table.and_then(|table| columns.get(&table.to_ascii_lowercase())) else {
        return Vec::new();
    };
    // The operand on the other side of the comparison helps to tell which condition it is.
    let (mut first, mut last) = (place, place + 3);
    if statement.follows(place, &COMPARISONS) && place >= 4 {
        first = if statement.is(place - 3, ".") { place - 4 } else { place - 2 };
    } else if statement.is_any(place + 3, &COMPARISONS) {
        last = operand_end(statement, place + 4);
    }
    let others = known.iter().filter(|other| !other.eq_ignore_ascii_case(&column));
    others.filter_map(|other| Change::new(statement, place + 2..place + 3, other, first..last)).collect()
}

/// The owner and column of `owner.column` at a token.
fn qualified(statement: &Statement<'_>, place: usize) -> Option<(String, String)> {
    let [owner, point, column] = statement.tokens.get(place..place + 3)? else { return None };
    let is_pair = owner.is_name() && point.is(".") && column.is_name();
    is_pair.then(|| (owner.inside(), column.inside()))
}

/// The columns that a text names for each table: `owner.column`, and those of INSERT and CREATE TABLE.
fn seen_columns(all: &[Statement<'_>]) -> BTreeMap<String, BTreeSet<String>> {
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for statement in all {
        let sources = sources(&statement.tokens);
        for place in 0..statement.tokens.len() {
            let Some((owner, column)) = qualified(statement, place) else { continue };
            if let Some(source) = sources.iter().find(|source| source.shown().eq_ignore_ascii_case(&owner)) {
                seen.entry(source.table.to_ascii_lowercase()).or_default().insert(column);
            }
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    const QUERY: &str = "SELECT h.id, f.battle_id FROM heroes h LEFT JOIN fights AS f ON f.hero_id = h.id WHERE h.name = 'x';";

    #[test]
    fn joins_change_their_kind() {
        makes(QUERY, &["LEFT JOIN fights -> JOIN fights"]);
        makes("SELECT * FROM a JOIN b ON 1", &["JOIN b -> LEFT JOIN b"]);
        makes("SELECT * FROM a INNER JOIN b ON 1", &["INNER JOIN b -> LEFT JOIN b"]);
        makes("SELECT * FROM a LEFT OUTER JOIN b ON 1", &["LEFT OUTER JOIN b -> JOIN b"]);
        makes_none("SELECT * FROM a CROSS JOIN b", "JOIN");
    }

    #[test]
    fn left_is_not_added_where_it_would_change_nothing() {
        makes_none("SELECT * FROM a JOIN b ON a.x = b.x WHERE b.y = 'z'", "JOIN b");
        makes_none("SELECT * FROM a JOIN b ON a.x = b.x JOIN c ON c.y = b.y", "JOIN b");
        makes("SELECT * FROM a JOIN b ON a.x = b.x JOIN c ON c.y = b.y", &["JOIN c -> LEFT JOIN c"]);
        makes("SELECT * FROM a JOIN b ON a.x = b.x LEFT JOIN c ON c.y = b.y", &["JOIN b -> LEFT JOIN b"]);
        makes("SELECT * FROM a JOIN b ON a.x = b.x WHERE b.y IS NULL OR b.y = 1", &["JOIN b -> LEFT JOIN b"]);
        makes("SELECT * FROM a JOIN b ON a.x = b.x WHERE a.y = 'z'", &["JOIN b -> LEFT JOIN b"]);
    }

    #[test]
    fn a_condition_is_dropped() {
        let text = makes(QUERY, &["ON f.hero_id = h.id -> ON 1"]);
        assert!(text.contains("fights AS f ON 1 WHERE"));
        makes("SELECT * FROM a JOIN b USING (id) WHERE 1", &["USING (id) -> ON 1"]);
    }

    #[test]
    fn a_column_of_a_condition_becomes_another_of_its_table() {
        makes(QUERY, &["f.hero_id = h.id -> f.battle_id = h.id", "f.hero_id = h.id -> f.hero_id = h.name"]);
    }

    #[test]
    fn on_delete_and_on_conflict_are_no_joins() {
        makes_none("CREATE TABLE a (b REFERENCES c ON DELETE CASCADE)", "ON");
        makes_none("INSERT INTO a SELECT 1 WHERE 1 ON CONFLICT DO NOTHING", "ON CONFLICT DO NOTHING -> ON 1");
    }
}
