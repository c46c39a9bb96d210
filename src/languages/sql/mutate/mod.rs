//! Texts that differ from an SQL text in one small thing: what `dev check` tries a spec's checks on.
//!
//! Mutants are made from the words alone. Some behave like the original, some don't run: whoever judges them finds out.
//! A file for each kind of change.

mod aggregate;
mod change;
mod clause;
mod column;
mod condition;
mod distinct;
mod join;
mod key;
mod operator;
mod order;
mod script;
mod table;
mod write;

use std::collections::HashSet;

use self::change::Change;
use super::statement::Statement;
use super::stub::same_as_stub;
use crate::languages::Mutant;

/// Every mutant of a text, in the order of the text, without doubles.
#[must_use]
pub fn mutants(text: &str) -> Vec<Mutant> {
    let statements = Statement::all(text);
    let mut changes: Vec<Change> = script::changes(&statements);
    for statement in &statements {
        changes.extend(table::changes(statement, &statements));
        changes.extend(clause::changes(statement));
        changes.extend(condition::changes(statement));
        changes.extend(join::changes(statement, &statements));
        changes.extend(operator::changes(statement));
        changes.extend(aggregate::changes(statement));
        changes.extend(order::changes(statement));
        changes.extend(write::changes(statement));
    }
    changes.sort_by_key(|change| change.range.start);
    let mut seen = HashSet::new();
    changes
        .into_iter()
        .map(|change| change.applied(text))
        .filter(|mutant| !same_as_stub(&mutant.text, text) && seen.insert(mutant.text.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::{prop_assert, prop_assert_ne, proptest};

    use super::mutants;

    /// The changes made to a text, as `before -> after`.
    pub(super) fn made(text: &str) -> Vec<String> {
        mutants(text).into_iter().map(|mutant| format!("{} -> {}", mutant.before, mutant.after)).collect()
    }

    /// Checks that each of these changes is made, and gives the text of the first.
    pub(super) fn makes(text: &str, changes: &[&str]) -> String {
        let made = made(text);
        for change in changes {
            assert!(
                made.iter().any(|one| one.trim_end() == *change),
                "{change} is not among\n{}",
                made.join("\n")
            );
        }
        let first = changes.first().and_then(|change| made.iter().position(|one| one.trim_end() == *change));
        first.map(|index| mutants(text)[index].text.clone()).unwrap_or_default()
    }

    /// Checks that no change is made whose beginning is this.
    pub(super) fn makes_none(text: &str, beginning: &str) {
        let made = made(text);
        assert!(
            !made.iter().any(|change| change.starts_with(beginning)),
            "{beginning} is among\n{}",
            made.join("\n")
        );
    }

    #[test]
    fn comments_are_left_alone() {
        assert!(mutants("-- SELECT DISTINCT a WHERE b = 1\n/* NOT NULL */").is_empty());
        for mutant in mutants("-- one = 1\nSELECT a FROM b WHERE c = 2; -- two = 2\n") {
            assert!(
                mutant.text.starts_with("-- one = 1\n") && mutant.text.ends_with("-- two = 2\n"),
                "{mutant:?}"
            );
            assert_eq!(mutant.line, 2);
        }
    }

    #[test]
    fn no_mutant_comes_twice() {
        let text = "SELECT DISTINCT a FROM b JOIN c ON b.x = c.y WHERE a = 1 AND a = 1 ORDER BY a, a;";
        let all = mutants(text);
        let texts: HashSet<_> = all.iter().map(|mutant| &mutant.text).collect();
        assert_eq!(texts.len(), all.len());
    }

    proptest! {
        #[test]
        fn any_text_has_mutants_that_differ_from_it(
            text in "((SELECT|DISTINCT|FROM|JOIN|LEFT|ON|WHERE|AND|OR|NOT|IN|EXISTS|CREATE TABLE|PRIMARY KEY|UNIQUE|REFERENCES|ORDER BY|GROUP BY|COUNT|CASE|END|[abc]|[(),.;=<]|'é'|[0-9]|\n) ){0,30}",
        ) {
            for mutant in mutants(&text) {
                prop_assert_ne!(&mutant.text, &text);
                prop_assert!(!mutant.before.is_empty());
                prop_assert!(mutant.line <= text.lines().count().max(1));
            }
        }
    }
}
