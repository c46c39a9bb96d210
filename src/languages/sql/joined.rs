//! Rules of two words written as one: `hero_id INTEGER NOT_NULL`. SQLite takes such a word for a part of the type, and says nothing.

use super::tokens::{Kind, meaningful};
use super::words::{fill, skipped as words};
use crate::languages::line_of;

/// The rules, each as its two words.
const RULES: [&str; 4] = ["NOT NULL", "PRIMARY KEY", "FOREIGN KEY", "ON DELETE"];

/// A remark for each word of an answer that joins two.
pub fn rules(answer: &str) -> Vec<String> {
    meaningful(answer, 0..answer.len())
        .filter(|token| token.kind == Kind::Word)
        .filter_map(|token| {
            let apart = token.text.replace('_', " ");
            let rule = RULES.into_iter().find(|rule| rule.eq_ignore_ascii_case(&apart))?;
            let line = line_of(answer, token.start).to_string();
            Some(fill(words::JOINED, &[("word", token.text), ("line", &line), ("rule", rule)]))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::rules;

    #[test]
    fn a_rule_written_as_one_word_is_told() {
        let told = rules("CREATE TABLE t (\n  a INTEGER NOT_NULL,\n  b INTEGER primary_key);");
        assert_eq!(
            told,
            [
                "NOT_NULL in line 2 is one word, and so no rule. The rule is written as two: NOT NULL.",
                "primary_key in line 3 is one word, and so no rule. The rule is written as two: PRIMARY KEY.",
            ]
        );
    }

    #[test]
    fn two_words_texts_and_comments_are_not() {
        for answer in ["a INTEGER NOT NULL", "-- NOT_NULL", "SELECT 'NOT_NULL', \"NOT_NULL\"", "not_nullable"]
        {
            assert!(rules(answer).is_empty(), "{answer}");
        }
    }
}
