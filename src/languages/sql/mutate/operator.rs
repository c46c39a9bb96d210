//! Comparisons, EXISTS, IN, IS NULL, UNION and numbers become their neighbours.

use std::ops::Range;

use super::change::Change;
use super::clause::operand_end;
use crate::languages::sql::statement::Statement;
use crate::languages::sql::tokens::Kind;

/// Every such change.
pub fn changes(statement: &Statement<'_>) -> Vec<Change> {
    (0..statement.tokens.len())
        .flat_map(|index| {
            let mut changes: Vec<Change> = comparison(statement, index).into_iter().collect();
            changes.extend(negation(statement, index));
            changes.extend(compound(statement, index));
            changes.extend(number(statement, index));
            changes
        })
        .collect()
}

/// The neighbour of each comparison.
const COMPARISONS: [(&str, &str); 8] =
    [("=", "<>"), ("==", "<>"), ("<>", "="), ("!=", "="), ("<", "<="), ("<=", "<"), (">", ">="), (">=", ">")];

fn comparison(statement: &Statement<'_>, index: usize) -> Option<Change> {
    let (_, other) = COMPARISONS.into_iter().find(|(sign, _)| statement.is(index, sign))?;
    let assigns = statement.is(0, "PRAGMA") || is_assignment(statement, index);
    if assigns {
        return None;
    }
    Change::new(
        statement,
        index..index + 1,
        other,
        operand_start(statement, index)..operand_end(statement, index + 1),
    )
}

/// Whether a `=` stands in the SET of an UPDATE.
fn is_assignment(statement: &Statement<'_>, index: usize) -> bool {
    let depth = statement.depths[index];
    let word = (0..index).rev().find(|place| {
        statement.depths[*place] == depth
            && statement.is_any(*place, &["SET", "WHERE", "FROM", "SELECT", "ON", "WHEN"])
    });
    word.is_some_and(|word| statement.is(word, "SET"))
        && !(index.saturating_sub(3)..index)
            .any(|place| statement.is_any(place, &["AND", "OR", "THEN", "CASE"]))
}

/// Where the operand in front of a token begins.
fn operand_start(statement: &Statement<'_>, index: usize) -> usize {
    let Some(mut start) = index.checked_sub(1) else { return index };
    if statement.is(start, ")") {
        let depth = statement.depths[start];
        let open =
            (0..start).rev().find(|place| statement.is(*place, "(") && statement.depths[*place] == depth);
        start = open.unwrap_or(start);
        let called = start.checked_sub(1).filter(|name| statement.tokens[*name].kind == Kind::Word);
        let called = called.filter(|name| {
            !statement.is_any(*name, &["WHERE", "AND", "OR", "ON", "HAVING", "NOT", "WHEN", "CHECK"])
        });
        return called.unwrap_or(start);
    }
    while start >= 2 && statement.is(start - 1, ".") {
        start -= 2;
    }
    start
}

/// EXISTS, IN, LIKE and IS NULL, with NOT and without.
fn negation(statement: &Statement<'_>, index: usize) -> Option<Change> {
    let negated = statement.follows(index, &["NOT"]);
    if statement.is(index, "EXISTS") {
        // IF NOT EXISTS asks for a table, not for rows.
        let asks_rows = statement.is(index + 1, "(");
        return match (asks_rows, negated) {
            (false, _) => None,
            (true, true) => Change::drop(statement, index - 1..index, index - 1..index + 1),
            (true, false) => Change::new(statement, index..index + 1, "NOT EXISTS", index..index + 1),
        };
    }
    if statement.is_any(index, &["IN", "LIKE", "BETWEEN"]) {
        let word = statement.tokens[index].text;
        let start = operand_start(statement, if negated { index - 1 } else { index });
        return if negated {
            Change::drop(statement, index - 1..index, start..index + 1)
        } else {
            Change::new(statement, index..index + 1, &format!("NOT {word}"), start..index + 1)
        };
    }
    if statement.is(index, "IS") {
        let shown = operand_start(statement, index);
        if statement.reads(index + 1, &["NOT", "NULL"]) {
            return Change::drop(statement, index + 1..index + 2, shown..index + 3);
        }
        if statement.is(index + 1, "NULL") {
            return Change::new(statement, index + 1..index + 2, "NOT NULL", shown..index + 2);
        }
    }
    None
}

/// UNION with ALL and without, INTERSECT and EXCEPT swapped.
fn compound(statement: &Statement<'_>, index: usize) -> Option<Change> {
    if statement.is(index, "UNION") {
        return if statement.is(index + 1, "ALL") {
            Change::drop(statement, index + 1..index + 2, index..index + 2)
        } else {
            Change::new(statement, index..index + 1, "UNION ALL", index..index + 1)
        };
    }
    let other = match () {
        () if statement.is(index, "INTERSECT") => "EXCEPT",
        () if statement.is(index, "EXCEPT") => "INTERSECT",
        () => return None,
    };
    Change::new(statement, index..index + 1, other, index..index + 1)
}

/// A whole number becomes the next, and the one before.
fn number(statement: &Statement<'_>, index: usize) -> Vec<Change> {
    let token = &statement.tokens[index];
    let value = if token.kind == Kind::Number { token.text.parse::<i64>().ok() } else { None };
    let Some(value) = value.filter(|_| is_value(statement, index)) else { return Vec::new() };
    let shown = around(statement, index);
    [value.checked_add(1), value.checked_sub(1)]
        .into_iter()
        .flatten()
        .filter_map(|other| Change::new(statement, index..index + 1, &other.to_string(), shown.clone()))
        .collect()
}

/// How many tokens a list may have to be told whole.
const SHORT_LIST: usize = 12;

/// The tokens that tell which number it is: its comparison, its list, or the word before it.
fn around(statement: &Statement<'_>, index: usize) -> Range<usize> {
    let compared =
        index.checked_sub(1).filter(|sign| COMPARISONS.iter().any(|(text, _)| statement.is(*sign, text)));
    if let Some(sign) = compared {
        return operand_start(statement, sign)..index + 1;
    }
    if statement.follows(index, &["LIMIT", "OFFSET", "DEFAULT"]) {
        return index - 1..index + 1;
    }
    let open = (0..index)
        .rev()
        .find(|open| statement.is(*open, "(") && statement.depths[*open] < statement.depths[index]);
    let list = open.and_then(|open| Some(open..statement.closing(open)? + 1));
    match list {
        Some(list) if list.len() <= SHORT_LIST => list,
        _ => index.saturating_sub(1)..index + 1,
    }
}

/// Whether a number is one that counts: not the length of a type, nor what EXISTS selects.
fn is_value(statement: &Statement<'_>, index: usize) -> bool {
    if statement.is(0, "PRAGMA") {
        return false;
    }
    if statement.is(0, "CREATE") && statement.creates("TABLE") {
        let words =
            (0..index).rev().take_while(|place| !statement.is(*place, ",") || statement.depths[*place] > 1);
        return words.into_iter().any(|place| statement.is_any(place, &["CHECK", "DEFAULT"]));
    }
    let selected = statement.follows(index, &["SELECT"]) && index >= 3 && statement.is(index - 3, "EXISTS");
    let truth = statement.follows(index, &["ON"]);
    !selected && !truth
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    #[test]
    fn comparisons_become_their_neighbours() {
        for (sign, other) in
            [("=", "<>"), ("<>", "="), ("!=", "="), ("<", "<="), ("<=", "<"), (">", ">="), (">=", ">")]
        {
            let text = makes(
                &format!("SELECT a FROM b WHERE b.x {sign} c.y"),
                &[&format!("b.x {sign} c.y -> b.x {other} c.y")],
            );
            assert_eq!(text, format!("SELECT a FROM b WHERE b.x {other} c.y"));
        }
        makes("SELECT a FROM b GROUP BY a HAVING COUNT(*) > 2", &["COUNT(*) > 2 -> COUNT(*) >= 2"]);
        makes("CREATE TABLE a (b CHECK (b > 0))", &["b > 0 -> b >= 0"]);
    }

    #[test]
    fn assignments_are_no_comparisons() {
        makes_none("UPDATE a SET b = 'x', c = 'y' WHERE d = 'z'", "b = 'x'");
        makes_none("UPDATE a SET b = 'x', c = 'y' WHERE d = 'z'", "c = 'y'");
        makes("UPDATE a SET b = 'x' WHERE d = 'z'", &["d = 'z' -> d <> 'z'"]);
        makes_none("PRAGMA foreign_keys = ON", "foreign_keys");
    }

    #[test]
    fn questions_are_turned_round() {
        makes("SELECT a FROM b WHERE EXISTS (SELECT 1)", &["EXISTS -> NOT EXISTS"]);
        makes("SELECT a FROM b WHERE NOT EXISTS (SELECT 1)", &["NOT EXISTS -> EXISTS"]);
        makes("SELECT a FROM b WHERE b.c IN (1, 2)", &["b.c IN -> b.c NOT IN"]);
        makes("SELECT a FROM b WHERE b.c NOT IN (1, 2)", &["b.c NOT IN -> b.c IN"]);
        makes("SELECT a FROM b WHERE c IS NULL", &["c IS NULL -> c IS NOT NULL"]);
        makes("SELECT a FROM b WHERE c IS NOT NULL", &["c IS NOT NULL -> c IS NULL"]);
        makes_none("CREATE TABLE IF NOT EXISTS a (b)", "NOT EXISTS");
    }

    #[test]
    fn results_are_put_together_in_another_way() {
        makes("SELECT a FROM b UNION SELECT c FROM d", &["UNION -> UNION ALL"]);
        makes("SELECT a FROM b UNION ALL SELECT c FROM d", &["UNION ALL -> UNION"]);
        makes("SELECT a FROM b INTERSECT SELECT c FROM d", &["INTERSECT -> EXCEPT"]);
        makes("SELECT a FROM b EXCEPT SELECT c FROM d", &["EXCEPT -> INTERSECT"]);
    }

    #[test]
    fn numbers_move_by_one() {
        makes("SELECT a FROM b LIMIT 3", &["LIMIT 3 -> LIMIT 4"]);
        makes("SELECT a FROM b WHERE c = 5", &["c = 5 -> c = 6", "c = 5 -> c = 4"]);
        makes("INSERT INTO a VALUES (1, 'x')", &["(1, 'x') -> (2, 'x')"]);
        makes(
            "CREATE TABLE a (b INTEGER DEFAULT 0, c CHECK (c IN (1, 2)))",
            &["DEFAULT 0 -> DEFAULT 1", "(1, 2) -> (1, 3)"],
        );
        makes_none("CREATE TABLE a (b VARCHAR(20))", "VARCHAR(20");
        makes_none("SELECT a FROM b WHERE EXISTS (SELECT 1 FROM c)", "(SELECT 1");
    }
}
