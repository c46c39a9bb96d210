//! Which tables a statement reads or writes, and what it calls them.
//!
//! Read from the words alone, so it works for statements that SQLite refuses, too.

use super::keywords::AFTER_TABLE;
use super::tokens::{Kind, Token};

/// One table of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name as it was written; empty for a query in brackets.
    pub table: String,
    /// The short name that it is given.
    pub alias: Option<String>,
    /// Which token its name is; for a query in brackets, the closing bracket.
    pub index: usize,
    /// How many brackets are open around it.
    pub depth: usize,
}

impl Source {
    /// What columns of it are called by.
    pub fn shown(&self) -> &str {
        self.alias.as_deref().unwrap_or(&self.table)
    }
}

/// Every table named after FROM, JOIN, INTO, UPDATE or a comma between tables, in the order of the text.
pub fn sources(tokens: &[Token<'_>]) -> Vec<Source> {
    let mut sources = Vec::new();
    // For each open bracket: whether we stand in a list of tables.
    let mut in_from = vec![false];
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        let depth = in_from.len() - 1;
        let expects = begins_table(tokens, index) || in_from[depth] && token.is(",");
        if token.is("(") {
            in_from.push(false);
        } else if token.is(")") {
            if in_from.len() > 1 {
                in_from.pop();
            }
            let outer = in_from.len() - 1;
            if in_from[outer]
                && let Some(alias) = alias_after(tokens, index)
            {
                sources.push(Source { table: String::new(), alias: Some(alias), index, depth: outer });
            }
        } else if token.is("FROM") {
            in_from[depth] = true;
        } else if token.is_any(&[
            "WHERE",
            "GROUP",
            "ORDER",
            "LIMIT",
            "HAVING",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "SELECT",
            ";",
        ]) {
            in_from[depth] = false;
        }
        if expects && let Some(place) = table_at(tokens, index + 1) {
            let alias = alias_after(tokens, place);
            sources.push(Source { table: tokens[place].inside(), alias, index: place, depth });
            index = place;
        }
        index += 1;
    }
    sources
}

fn begins_table(tokens: &[Token<'_>], index: usize) -> bool {
    let token = &tokens[index];
    let before = index.checked_sub(1).map(|before| &tokens[before]);
    match () {
        () if token.is_any(&["JOIN", "INTO"]) => true,
        // `IS DISTINCT FROM` compares two values.
        () if token.is("FROM") => !before.is_some_and(|before| before.is("DISTINCT")),
        // `ON UPDATE CASCADE`, `DO UPDATE SET` and `AFTER UPDATE ON` name no table.
        () if token.is("UPDATE") => {
            index == 0 || before.is_some_and(|before| before.is_any(&["BEGIN", ";", ")"]))
        }
        () => false,
    }
}

/// The table's own name: the last part of `main.heroes`.
fn table_at(tokens: &[Token<'_>], index: usize) -> Option<usize> {
    let name = tokens.get(index).filter(|token| can_be_name(token))?;
    let has_schema = tokens.get(index + 1).is_some_and(|token| token.is("."));
    if has_schema && tokens.get(index + 2).is_some_and(Token::is_name) {
        return Some(index + 2);
    }
    name.is_name().then_some(index)
}

fn can_be_name(token: &Token<'_>) -> bool {
    token.kind == Kind::Quoted || token.kind == Kind::Word && !token.is_any(&AFTER_TABLE)
}

fn alias_after(tokens: &[Token<'_>], index: usize) -> Option<String> {
    let next = tokens.get(index + 1)?;
    if next.is("AS") {
        return tokens.get(index + 2).filter(|token| token.is_name()).map(Token::inside);
    }
    can_be_name(next).then(|| next.inside())
}

#[cfg(test)]
mod tests {
    use super::sources;
    use crate::languages::sql::tokens::meaningful;

    fn found(text: &str) -> Vec<String> {
        let tokens: Vec<_> = meaningful(text, 0..text.len()).collect();
        sources(&tokens)
            .into_iter()
            .map(|source| match source.alias {
                Some(alias) => format!("{} as {alias}", source.table),
                None => source.table,
            })
            .collect()
    }

    #[test]
    fn tables_and_their_short_names_are_found() {
        assert_eq!(
            found(
                "SELECT h.name FROM heroes h JOIN main.fights AS f ON f.hero_id = h.id, \"battles\" WHERE 1"
            ),
            ["heroes as h", "fights as f", "battles"]
        );
        assert_eq!(found("UPDATE heroes SET name = 'x'"), ["heroes"]);
        assert_eq!(found("INSERT INTO fights (a, b) SELECT a, b FROM x"), ["fights", "x"]);
        assert_eq!(found("DELETE FROM heroes"), ["heroes"]);
    }

    #[test]
    fn queries_in_brackets_have_only_a_short_name() {
        assert_eq!(found("SELECT * FROM (SELECT 1, 2 FROM a) AS q, b"), ["a", " as q", "b"]);
        assert_eq!(
            found("SELECT * FROM heroes WHERE id IN (SELECT hero_id FROM fights, x) AND y"),
            ["heroes", "fights", "x"]
        );
    }

    #[test]
    fn other_words_are_no_tables() {
        assert!(found("SELECT a, b IS DISTINCT FROM c").is_empty());
        assert!(found("CREATE TABLE a (b REFERENCES c ON UPDATE CASCADE, d)").is_empty());
    }
}
