//! ORDER BY and GROUP BY lose a term; a term is sorted the other way.

use std::ops::Range;

use super::change::Change;
use crate::languages::sql::statement::Statement;

/// Words that end a list of terms.
const ENDS: [&str; 10] =
    ["LIMIT", "HAVING", "ORDER", "UNION", "INTERSECT", "EXCEPT", "RETURNING", "ROWS", "RANGE", "WINDOW"];

/// Every such change.
pub fn changes(statement: &Statement<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for index in 0..statement.tokens.len() {
        let sorts = statement.reads(index, &["ORDER", "BY"]);
        if !sorts && !statement.reads(index, &["GROUP", "BY"]) {
            continue;
        }
        let end = statement.end_of(index + 2, &ENDS);
        let terms = statement.cut(index + 2..end, &[","]);
        changes.extend(Change::drop(statement, index..end, index..end).filter(|_| sorts || terms.len() == 1));
        if terms.len() > 1 {
            let without = |which| Change::list_without(statement, &terms, which, index..end);
            changes.extend((0..terms.len()).filter_map(without));
        }
        if sorts {
            changes.extend(terms.iter().filter_map(|term| turned(statement, term)));
        }
    }
    changes
}

fn turned(statement: &Statement<'_>, term: &Range<usize>) -> Option<Change> {
    let last = term.end.checked_sub(1)?;
    if statement.is(last, "DESC") {
        return Change::drop(statement, last..term.end, term.clone());
    }
    let end = if statement.is(last, "ASC") { last } else { term.end };
    let turned = format!("{} DESC", statement.shown(term.start..end));
    Change::new(statement, term.clone(), &turned, term.clone())
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    #[test]
    fn order_is_dropped_whole_and_by_terms() {
        let text = makes(
            "SELECT a FROM b ORDER BY x DESC, y LIMIT 1;",
            &[
                "ORDER BY x DESC, y ->",
                "ORDER BY x DESC, y -> ORDER BY y",
                "ORDER BY x DESC, y -> ORDER BY x DESC",
            ],
        );
        assert_eq!(text, "SELECT a FROM b  LIMIT 1;");
    }

    #[test]
    fn terms_are_sorted_the_other_way() {
        makes(
            "SELECT a FROM b ORDER BY x DESC, y, z ASC",
            &["x DESC -> x", "y -> y DESC", "z ASC -> z DESC"],
        );
    }

    #[test]
    fn groups_lose_a_term() {
        makes(
            "SELECT a FROM b GROUP BY x, y HAVING 1",
            &["GROUP BY x, y -> GROUP BY y", "GROUP BY x, y -> GROUP BY x"],
        );
        makes("SELECT a FROM b GROUP BY x", &["GROUP BY x ->"]);
        makes_none("SELECT a FROM b GROUP BY x", "x -> x DESC");
    }
}
