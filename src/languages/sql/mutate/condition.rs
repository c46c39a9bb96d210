//! One term of AND or OR is dropped.

use std::ops::Range;

use super::change::Change;
use super::clause::AFTER_CONDITION;
use crate::languages::sql::keywords::JOIN_WORDS;
use crate::languages::sql::statement::Statement;

/// One change for each term of each condition of WHERE, HAVING and ON, and of brackets in them.
pub fn changes(statement: &Statement<'_>) -> Vec<Change> {
    conditions(statement).into_iter().flat_map(|range| without_a_term(statement, range)).collect()
}

fn conditions(statement: &Statement<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for index in 0..statement.tokens.len() {
        if statement.is_any(index, &["WHERE", "HAVING"]) {
            found.push(index + 1..statement.end_of(index + 1, &AFTER_CONDITION));
        } else if is_join_condition(statement, index) {
            found.push(index + 1..join_condition_end(statement, index));
        } else if statement.is(index, "(") && !statement.is_any(index + 1, &["SELECT", "WITH", "VALUES"]) {
            found.extend(statement.closing(index).map(|close| index + 1..close));
        }
    }
    found
}

/// Whether a token is the ON of a join: not that of ON DELETE, ON CONFLICT or a trigger.
pub fn is_join_condition(statement: &Statement<'_>, index: usize) -> bool {
    statement.is(index, "ON")
        && !statement.is(0, "CREATE")
        && !statement.is_any(index + 1, &["DELETE", "UPDATE", "CONFLICT"])
        && !statement.is(0, "PRAGMA")
}

/// Where the condition of a join ends.
pub fn join_condition_end(statement: &Statement<'_>, on: usize) -> usize {
    let ends: Vec<&str> = JOIN_WORDS.into_iter().chain(AFTER_CONDITION).chain(["WHERE", ","]).collect();
    statement.end_of(on + 1, &ends)
}

fn without_a_term(statement: &Statement<'_>, range: Range<usize>) -> Vec<Change> {
    let terms = terms(statement, range);
    if terms.len() < 2 {
        return Vec::new();
    }
    let drop = |which: usize| {
        // The first term goes with the word behind it, the others with the word before them.
        let tokens = match which {
            0 => terms[0].start..terms[1].start,
            _ => terms[which].start - 1..terms[which].end,
        };
        Change::drop(statement, tokens.clone(), tokens)
    };
    (0..terms.len()).filter_map(drop).collect()
}

/// The terms between AND and OR; the AND of BETWEEN separates none.
fn terms(statement: &Statement<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let mut terms: Vec<Range<usize>> = Vec::new();
    let mut glue = false;
    for part in statement.cut(range, &["AND", "OR"]) {
        let between = part.clone().any(|index| {
            statement.is(index, "BETWEEN") && statement.depths[index] == statement.depths[part.start]
        });
        match terms.last_mut() {
            Some(last) if glue => last.end = part.end,
            _ => terms.push(part),
        }
        glue = between && !glue;
    }
    terms.retain(|term| !term.is_empty());
    terms
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    #[test]
    fn terms_are_dropped_one_by_one() {
        let text = makes(
            "SELECT a FROM b WHERE c = 1 AND d = 2 OR e = 3;",
            &["c = 1 AND ->", "AND d = 2 ->", "OR e = 3 ->"],
        );
        assert_eq!(text, "SELECT a FROM b WHERE  d = 2 OR e = 3;");
        makes("SELECT a FROM b JOIN c ON b.x = c.x AND c.y = 1 WHERE 1", &["AND c.y = 1 ->"]);
        makes("SELECT a FROM b GROUP BY a HAVING COUNT(*) = 1 AND a = 2", &["COUNT(*) = 1 AND ->"]);
        makes(
            "SELECT a FROM b WHERE x = 1 AND (y = 2 OR z = 3)",
            &["OR z = 3 ->", "AND (y = 2 OR z = 3) ->"],
        );
    }

    #[test]
    fn between_is_one_term() {
        makes(
            "SELECT a FROM b WHERE c BETWEEN 1 AND 2 AND d = 3",
            &["c BETWEEN 1 AND 2 AND ->", "AND d = 3 ->"],
        );
        makes_none("SELECT a FROM b WHERE c BETWEEN 'x' AND 'y'", "AND 'y'");
    }
}
