//! Whether an answer is still the stub: equal once comments and white space are gone.
//!
//! What a comment without an end has swallowed was begun, too. White space inside a text or a quoted name counts, and so does upper or lower case: whoever changed a letter has begun.

use super::comment::{OpenComment, open_comment};
use super::tokens::{Token, meaningful};

/// Whether two SQL texts have the same meaningful tokens.
#[must_use]
pub fn same_as_stub(answer: &str, stub: &str) -> bool {
    fn words(text: &str) -> impl Iterator<Item = &str> {
        meaningful(text, 0..text.len()).map(|token: Token<'_>| token.text)
    }
    let swallows = |text: &str| open_comment(text).as_ref().is_some_and(OpenComment::swallows);
    words(answer).eq(words(stub)) && swallows(answer) == swallows(stub)
}

#[cfg(test)]
mod tests {
    use super::same_as_stub;

    #[test]
    fn comments_and_white_space_do_not_count() {
        assert!(same_as_stub("CREATE TABLE a(x);", "-- stub\r\nCREATE  TABLE a ( x ) ;\n/* here */"));
        assert!(same_as_stub("", "-- your answer\n"));
        assert!(same_as_stub("\u{feff}SELECT 1", "SELECT 1"));
    }

    #[test]
    fn what_an_open_comment_swallowed_counts() {
        assert!(!same_as_stub("/* mine\nSELECT 1;", "-- your answer\n"));
        assert!(same_as_stub("/*\n-- your answer\n", "-- your answer\n"));
        assert!(same_as_stub("/* mine\nSELECT 1; */", "-- your answer\n"));
    }

    #[test]
    fn anything_else_counts() {
        assert!(!same_as_stub("SELECT 1;", "SELECT 1"));
        assert!(!same_as_stub("SELECT 1", "select 1"));
        assert!(!same_as_stub("SELECT 'a b'", "SELECT 'a  b'"));
        assert!(!same_as_stub("SELECT ab", "SELECT a b"));
        assert!(!same_as_stub("SELECT '-- a'", "SELECT '-- b'"));
    }
}
