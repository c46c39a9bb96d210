//! Views that unfold into too much: each names another twice, and so on. Preparing a statement on one of them can't be stopped.
//!
//! Only counts names; a view that is left out is missed by nothing but triggers.

use std::collections::BTreeMap;

use crate::languages::sql::{Token, meaningful};

/// A view may unfold into this many.
const MOST: u64 = 500;

/// How far the views of a schema unfold.
#[derive(Debug, Default)]
pub struct Views(BTreeMap<String, u64>);

impl Views {
    /// Whether a statement may be run: one that makes no view, or one that stays within bounds.
    pub fn take(&mut self, sql: &str) -> bool {
        let tokens: Vec<Token<'_>> = meaningful(sql, 0..sql.len()).collect();
        let Some(name) = name_of_view(&tokens) else { return true };
        let known = tokens.iter().skip(name + 1).filter(|token| token.is_name());
        let weights = known.filter_map(|token| self.0.get(&token.inside().to_lowercase()));
        let weight = weights.fold(1_u64, |all, one| all.saturating_add(*one));
        self.0.insert(tokens[name].inside().to_lowercase(), weight);
        weight <= MOST
    }
}

fn name_of_view(tokens: &[Token<'_>]) -> Option<usize> {
    if !tokens.first()?.is("CREATE") {
        return None;
    }
    let view = (1..3).find(|index| tokens.get(*index).is_some_and(|token| token.is("VIEW")))?;
    let is = |index: usize, word: &str| tokens.get(index).is_some_and(|token| token.is(word));
    let name = if is(view + 1, "IF") { view + 4 } else { view + 1 };
    let name = if is(name + 1, ".") { name + 2 } else { name };
    (name < tokens.len()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::Views;

    #[test]
    fn views_that_double_are_left_out_and_chains_are_not() {
        let mut views = Views::default();
        assert!(views.take("CREATE VIEW v0 AS SELECT 1"));
        let taken = (1..60)
            .filter(|number| {
                let before = number - 1;
                views.take(&format!(
                    "CREATE TEMP VIEW IF NOT EXISTS v{number} AS SELECT * FROM v{before} JOIN \"V{before}\""
                ))
            })
            .count();
        assert!((4..12).contains(&taken), "{taken}");
        let mut views = Views::default();
        assert!(
            (0..60)
                .all(|number| views.take(&format!("CREATE VIEW v{} AS SELECT * FROM v{number}", number + 1)))
        );
        assert!(views.take("CREATE TABLE v61 AS SELECT 1"));
    }
}
