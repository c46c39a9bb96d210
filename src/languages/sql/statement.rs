//! One statement with its brackets matched: what mutants and uses are read from.
//!
//! Knows words and brackets, not grammar.

use std::ops::Range;

use super::split::statements;
use super::tokens::{Token, meaningful};

/// A statement of a script.
pub struct Statement<'a> {
    /// The statement's meaningful tokens.
    pub tokens: Vec<Token<'a>>,
    /// For each token, how many brackets are open around it; a bracket counts as outside itself.
    pub depths: Vec<usize>,
}

impl<'a> Statement<'a> {
    /// Every statement of a script.
    pub fn all(script: &'a str) -> Vec<Self> {
        statements(script).into_iter().map(|range| Self::new(script, range)).collect()
    }

    fn new(script: &'a str, range: Range<usize>) -> Self {
        let tokens: Vec<Token<'a>> = meaningful(script, range).collect();
        let mut depth = 0_usize;
        let depths = tokens
            .iter()
            .map(|token| {
                if token.is(")") {
                    depth = depth.saturating_sub(1);
                }
                let own = depth;
                if token.is("(") {
                    depth += 1;
                }
                own
            })
            .collect();
        Self { tokens, depths }
    }

    /// Whether a token is there and is this word or sign.
    pub fn is(&self, index: usize, word: &str) -> bool {
        self.tokens.get(index).is_some_and(|token| token.is(word))
    }

    /// Whether a token is there and is one of these.
    pub fn is_any(&self, index: usize, words: &[&str]) -> bool {
        self.tokens.get(index).is_some_and(|token| token.is_any(words))
    }

    /// Whether these words stand one after another at a token.
    pub fn reads(&self, index: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(step, word)| self.is(index + step, word))
    }

    /// Whether the token before is one of these.
    pub fn follows(&self, index: usize, words: &[&str]) -> bool {
        index.checked_sub(1).is_some_and(|before| self.is_any(before, words))
    }

    /// Every token that is this word.
    pub fn places(&self, word: &str) -> Vec<usize> {
        (0..self.tokens.len()).filter(|index| self.is(*index, word)).collect()
    }

    /// The token that closes the bracket at a token.
    pub fn closing(&self, open: usize) -> Option<usize> {
        (open + 1..self.tokens.len())
            .find(|index| self.is(*index, ")") && self.depths[*index] == self.depths[open])
    }

    /// The first token from `start` on, in the same brackets, that is one of `ends`; else where those brackets or the
    /// tokens end.
    pub fn end_of(&self, start: usize, ends: &[&str]) -> usize {
        let Some(depth) = self.depths.get(start).copied() else { return self.tokens.len() };
        if self.is(start, ")") {
            return start;
        }
        let mut cases = 0_usize;
        for index in start..self.tokens.len() {
            if self.is(index, ")") && self.depths[index] < depth {
                return index;
            }
            if self.depths[index] != depth {
                continue;
            }
            if self.is(index, "CASE") {
                cases += 1;
            } else if self.is(index, "END") {
                cases = cases.saturating_sub(1);
            } else if cases == 0 && (self.is(index, ";") || self.is_any(index, ends)) {
                return index;
            }
        }
        self.tokens.len()
    }

    /// Cuts tokens at the commas, or other separators, that stand in their own brackets. Empty parts are left out.
    pub fn cut(&self, range: Range<usize>, separators: &[&str]) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = range.start;
        while start < range.end {
            let end = self.end_of(start, separators).min(range.end);
            if start < end {
                parts.push(start..end);
            }
            start = end + 1;
        }
        parts
    }

    /// The tokens' text on one line, without comments.
    pub fn shown(&self, range: Range<usize>) -> String {
        let mut text = String::new();
        let mut end = None;
        for token in self.tokens.get(range).unwrap_or_default() {
            if end.is_some_and(|end| end < token.start) {
                text.push(' ');
            }
            text.push_str(token.text);
            end = Some(token.end());
        }
        text
    }

    /// Whether white space or a comment stands before a token.
    pub fn spaced(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.tokens.get(before));
        matches!((before, self.tokens.get(index)), (Some(before), Some(token)) if before.end() < token.start)
    }

    /// Whether the statement begins with CREATE and makes this, whatever stands between.
    pub fn creates(&self, thing: &str) -> bool {
        self.is(0, "CREATE")
            && (1..4).take_while(|index| !self.is(*index, "(")).any(|index| self.is(index, thing))
    }
}

#[cfg(test)]
mod tests {
    use super::Statement;

    #[test]
    fn brackets_are_matched() {
        let all = Statement::all("SELECT (1, (2)), 3;");
        let statement = &all[0];
        assert_eq!(statement.closing(1), Some(7));
        assert_eq!(statement.closing(4), Some(6));
        let parts = statement.cut(1..10, &[","]);
        assert_eq!(
            parts.into_iter().map(|part| statement.shown(part)).collect::<Vec<_>>(),
            ["(1, (2))", "3"]
        );
    }

    #[test]
    fn a_part_ends_with_its_brackets_or_its_end_words() {
        let all = Statement::all("SELECT a FROM (SELECT b WHERE CASE WHEN 1 THEN 2 END) ORDER BY a;");
        let statement = &all[0];
        let inner = statement.places("WHERE")[0];
        assert_eq!(
            statement.shown(inner..statement.end_of(inner, &["ORDER"])),
            "WHERE CASE WHEN 1 THEN 2 END"
        );
        assert_eq!(
            statement.shown(2..statement.end_of(2, &["ORDER"])),
            "FROM (SELECT b WHERE CASE WHEN 1 THEN 2 END)"
        );
    }

    #[test]
    fn text_is_shown_on_one_line() {
        let all = Statement::all("CREATE  TABLE a -- here\n(b\n, c)");
        assert_eq!(all[0].shown(0..8), "CREATE TABLE a (b , c)");
        assert!(all[0].creates("TABLE"));
        assert!(!all[0].creates("INDEX"));
    }
}
