//! The words of an SQL text, as SQLite's own tokenizer cuts them.
//!
//! Total: any text is cut without a gap, and nothing fails. What SQLite would refuse is a token that says so. What the
//! tokens mean together is not known here.

use std::ops::Range;

use super::lexer;

/// What a piece of SQL is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// White space, or a byte order mark.
    Space,
    /// `-- …` or `/* … */`.
    Comment,
    /// A keyword or a plain name.
    Word,
    /// A name in `"…"`, `` `…` `` or `[…]`.
    Quoted,
    /// A text in `'…'`.
    Text,
    /// Bytes in `x'…'`.
    Blob,
    /// A number.
    Number,
    /// `?`, `?1`, `:name`, `@name` or `$name`.
    Parameter,
    /// An operator, a bracket, a comma, a point or a semicolon.
    Operator,
    /// A text or quoted name whose closing mark is missing; it goes on to the end.
    Unclosed,
    /// Anything else that SQLite refuses: a stray character, `1abc`, `x'1'`.
    Unknown,
}

/// A piece of an SQL text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its text as it stands.
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub start: usize,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Where it stands, in bytes.
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end()
    }

    /// Whether it is this keyword or operator, in any case. A quoted name is never a keyword.
    #[must_use]
    pub fn is(&self, text: &str) -> bool {
        matches!(self.kind, Kind::Word | Kind::Operator) && self.text.eq_ignore_ascii_case(text)
    }

    /// Whether it is one of these keywords or operators, in any case.
    #[must_use]
    pub fn is_any(&self, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.is(text))
    }

    /// Whether it may stand where a name is asked for. SQLite takes a text in `'…'` for a name there, too; this does not.
    #[must_use]
    pub const fn is_name(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Quoted)
    }

    /// What stands inside the marks of a quoted name or text; any other token as it is.
    #[must_use]
    pub fn inside(&self) -> String {
        let quoted = matches!(self.kind, Kind::Quoted | Kind::Text);
        match self.text.chars().next() {
            Some('[') if quoted => self.text[1..self.text.len() - 1].to_owned(),
            Some(mark) if quoted => {
                let inside = &self.text[1..self.text.len() - 1];
                inside.replace(&format!("{mark}{mark}"), &mark.to_string())
            }
            _ => self.text.to_owned(),
        }
    }

    /// Whether it is this name, quoted or not, in any case.
    #[must_use]
    pub fn names(&self, name: &str) -> bool {
        self.is_name() && self.inside().eq_ignore_ascii_case(name)
    }

    /// Whether it is white space or a comment.
    #[must_use]
    pub const fn is_silent(&self) -> bool {
        matches!(self.kind, Kind::Space | Kind::Comment)
    }
}

/// Every token of a text, without gaps.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..)?;
        let (kind, length) = lexer::next(rest)?;
        let token = Token { kind, text: &rest[..length], start };
        start += length;
        Some(token)
    })
}

/// The tokens of a part of a text that say something: no white space, no comments. Places are those of the whole text.
pub fn meaningful(text: &str, part: Range<usize>) -> impl Iterator<Item = Token<'_>> {
    let start = part.start;
    tokens(text.get(part).unwrap_or_default())
        .filter(|token| !token.is_silent())
        .map(move |token| Token { start: start + token.start, ..token })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use super::{Kind, Token, meaningful, tokens};

    fn cut(text: &str) -> Vec<(Kind, &str)> {
        tokens(text).filter(|token| token.kind != Kind::Space).map(|token| (token.kind, token.text)).collect()
    }

    fn one(text: &str) -> Kind {
        let all: Vec<Token<'_>> = tokens(text).collect();
        assert_eq!(all.len(), 1, "{text:?} is {all:?}");
        all[0].kind
    }

    #[test]
    fn each_kind_is_told_apart() {
        for (text, kind) in [
            (" \t\r\n\u{c}", Kind::Space),
            ("\u{feff}", Kind::Space),
            ("-- a; b", Kind::Comment),
            ("/* a; */", Kind::Comment),
            ("/* never closed", Kind::Comment),
            ("select", Kind::Word),
            ("_h1$", Kind::Word),
            ("héros", Kind::Word),
            ("x", Kind::Word),
            ("\"a \"\" b\"", Kind::Quoted),
            ("`a`", Kind::Quoted),
            ("[a b]", Kind::Quoted),
            ("'it''s'", Kind::Text),
            ("x'00ff'", Kind::Blob),
            ("X''", Kind::Blob),
            ("12", Kind::Number),
            ("1_000", Kind::Number),
            (".5", Kind::Number),
            ("1.5e-3", Kind::Number),
            ("1.", Kind::Number),
            ("0xFf", Kind::Number),
            ("?", Kind::Parameter),
            ("?12", Kind::Parameter),
            (":hero", Kind::Parameter),
            ("@hero", Kind::Parameter),
            ("$hero", Kind::Parameter),
            ("||", Kind::Operator),
            ("->>", Kind::Operator),
            ("<>", Kind::Operator),
            ("!=", Kind::Operator),
            ("==", Kind::Operator),
            ("'open", Kind::Unclosed),
            ("\"open", Kind::Unclosed),
            ("[open", Kind::Unclosed),
            ("12abc", Kind::Unknown),
            ("1e", Kind::Unknown),
            ("x'1'", Kind::Unknown),
            ("x'gg'", Kind::Unknown),
            ("!", Kind::Unknown),
            ("#", Kind::Unknown),
            (":", Kind::Unknown),
            ("\u{0}", Kind::Unknown),
            ("{", Kind::Unknown),
        ] {
            assert_eq!(one(text), kind, "{text:?}");
        }
    }

    #[test]
    fn a_statement_is_cut_at_its_words() {
        use Kind::{Comment, Number, Operator, Text, Word};
        assert_eq!(
            cut("SELECT h.name--x\n>=1.e,'a;b';"),
            [
                (Word, "SELECT"),
                (Word, "h"),
                (Operator, "."),
                (Word, "name"),
                (Comment, "--x"),
                (Operator, ">="),
                (Kind::Unknown, "1.e"),
                (Operator, ","),
                (Text, "'a;b'"),
                (Operator, ";"),
            ]
        );
        assert_eq!(cut("1-1"), [(Number, "1"), (Operator, "-"), (Number, "1")]);
    }

    #[test]
    fn a_quoted_word_is_a_name_and_never_a_keyword() {
        let quoted = tokens("\"Select\"").next().unwrap();
        assert!(!quoted.is("SELECT"));
        assert!(quoted.names("select"));
        assert!(tokens("select").next().unwrap().is("SELECT"));
        assert_eq!(tokens("'it''s'").next().unwrap().inside(), "it's");
        assert_eq!(tokens("[a b]").next().unwrap().inside(), "a b");
        assert!(!tokens("'heroes'").next().unwrap().names("heroes"));
    }

    #[test]
    fn places_are_those_of_the_whole_text() {
        let text = "a; /* b */ c";
        let found: Vec<_> = meaningful(text, 2..text.len()).collect();
        assert_eq!(found.len(), 1);
        assert_eq!(&text[found[0].range()], "c");
    }

    proptest! {
        #[test]
        fn tokens_cover_any_text_without_gaps(text in any::<String>()) {
            covers(&text)?;
        }

        #[test]
        fn tokens_cover_texts_full_of_marks(text in "[-/*'\"`\\[\\];xX0-9a.e+_$:@?#!|<>= \n\u{feff}é]{0,40}") {
            covers(&text)?;
        }

        #[test]
        fn a_token_cut_out_and_cut_again_is_itself(text in "[-/*'\"\\[\\];x0-9a.e$:@ \n]{0,30}") {
            for token in tokens(&text) {
                // A comment that reaches the end may be closed by nothing; any other token stands alone.
                let again: Vec<_> = tokens(token.text).collect();
                prop_assert_eq!(again.len(), 1, "{:?} of {:?}", token.text, &text);
                prop_assert_eq!(again[0].kind, token.kind);
            }
        }
    }

    fn covers(text: &str) -> Result<(), proptest::test_runner::TestCaseError> {
        let mut end = 0;
        for token in tokens(text) {
            prop_assert_eq!(token.start, end);
            prop_assert!(!token.text.is_empty());
            prop_assert_eq!(&text[token.range()], token.text);
            let _ = token.inside();
            end = token.end();
        }
        prop_assert_eq!(end, text.len());
        Ok(())
    }
}
