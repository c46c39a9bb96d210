//! Functions over groups become others.

use super::change::Change;
use crate::languages::sql::statement::Statement;

/// What each function becomes.
const OTHERS: [(&str, &str); 5] =
    [("SUM", "COUNT"), ("AVG", "SUM"), ("TOTAL", "COUNT"), ("MIN", "MAX"), ("MAX", "MIN")];

/// Every such change.
pub fn changes(statement: &Statement<'_>) -> Vec<Change> {
    (0..statement.tokens.len())
        .filter(|index| is_aggregate(statement, *index))
        .flat_map(|index| of(statement, index))
        .collect()
}

/// Whether a function over a group is called at a token.
pub fn is_aggregate(statement: &Statement<'_>, index: usize) -> bool {
    statement.is(index + 1, "(")
        && (statement.is(index, "COUNT") || OTHERS.iter().any(|(name, _)| statement.is(index, name)))
}

fn of(statement: &Statement<'_>, index: usize) -> Vec<Change> {
    let Some(close) = statement.closing(index + 1) else { return Vec::new() };
    let shown = index..close + 1;
    let mut changes = Vec::new();
    if statement.is(index + 2, "DISTINCT") {
        changes.extend(Change::drop(statement, index + 2..index + 3, shown.clone()));
    }
    if statement.is(index, "COUNT") && !statement.is(index + 2, "*") {
        changes.extend(Change::new(statement, index + 2..close, "*", shown.clone()));
    }
    let other = OTHERS.into_iter().find(|(name, _)| statement.is(index, name));
    changes.extend(other.and_then(|(_, other)| Change::new(statement, index..index + 1, other, shown)));
    changes
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    #[test]
    fn functions_become_others() {
        makes("SELECT COUNT(f.id) FROM f", &["COUNT(f.id) -> COUNT(*)"]);
        makes(
            "SELECT COUNT(DISTINCT a) FROM f",
            &["COUNT(DISTINCT a) -> COUNT(a)", "COUNT(DISTINCT a) -> COUNT(*)"],
        );
        makes(
            "SELECT SUM(a), AVG(b), MIN(c), MAX(d) FROM f",
            &["SUM(a) -> COUNT(a)", "AVG(b) -> SUM(b)", "MIN(c) -> MAX(c)", "MAX(d) -> MIN(d)"],
        );
    }

    #[test]
    fn names_that_are_no_calls_stay() {
        makes_none("SELECT count, sum FROM f", "count");
        makes_none("SELECT COUNT(*) FROM f", "COUNT(*)");
    }
}
