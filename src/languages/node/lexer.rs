//! Reading JavaScript just so far that comments and white space can be told from the rest.
//!
//! Not a parser: it never fails, and whatever is not closed goes on to the end.

/// Words after which a `/` begins a regular expression.
const BEFORE_EXPRESSION: [&str; 14] = [
    "return",
    "typeof",
    "case",
    "in",
    "of",
    "delete",
    "void",
    "throw",
    "new",
    "else",
    "do",
    "await",
    "yield",
    "instanceof",
];

/// The tokens of a text: what is left of it once comments and white space are gone.
#[must_use]
pub fn tokens(text: &str) -> Vec<&str> {
    let mut lexer = Lexer { text, at: 0, tokens: Vec::new() };
    lexer.read();
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<&'a str>,
}

impl<'a> Lexer<'a> {
    fn read(&mut self) {
        // The depth of braces at which each open `${` ends.
        let mut templates: Vec<usize> = Vec::new();
        let mut depth = 0;
        while let Some(first) = self.rest().chars().next() {
            let start = self.at;
            match first {
                _ if first.is_whitespace() || first == '\u{feff}' => {
                    self.at += first.len_utf8();
                    continue;
                }
                '/' if self.rest().starts_with("//") => {
                    self.at += self.rest().find('\n').unwrap_or(self.rest().len());
                    continue;
                }
                '/' if self.rest().starts_with("/*") => {
                    self.at += self.rest()[2..].find("*/").map_or(self.rest().len(), |end| end + 4);
                    continue;
                }
                '\'' | '"' => self.quoted(first),
                '/' if self.regular_expression_may_begin() => self.regular_expression(),
                '`' => {
                    if self.template() {
                        templates.push(depth);
                    }
                }
                '}' if templates.last() == Some(&depth) => {
                    if !self.template() {
                        templates.pop();
                    }
                }
                _ if is_part_of_word(first) => self.word(),
                _ => {
                    depth = match first {
                        '{' => depth + 1,
                        '}' => depth.saturating_sub(1),
                        _ => depth,
                    };
                    self.at += first.len_utf8();
                }
            }
            self.tokens.push(&self.text[start..self.at]);
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn word(&mut self) {
        let rest = self.rest();
        self.at += rest.find(|letter| !is_part_of_word(letter)).unwrap_or(rest.len());
    }

    /// A string ends with its quote, or with its line.
    fn quoted(&mut self, quote: char) {
        self.up_to(|letter| letter == quote, true);
    }

    /// A part of a template: up to its end, or to the next `${`. Returns whether code follows.
    fn template(&mut self) -> bool {
        let rest = self.rest();
        let mut letters = rest.char_indices().skip(1);
        while let Some((index, letter)) = letters.next() {
            match letter {
                '\\' => drop(letters.next()),
                '`' => {
                    self.at += index + 1;
                    return false;
                }
                '$' if rest[index..].starts_with("${") => {
                    self.at += index + 2;
                    return true;
                }
                _ => {}
            }
        }
        self.at = self.text.len();
        false
    }

    fn regular_expression(&mut self) {
        let mut in_class = false;
        self.up_to(
            |letter| {
                match letter {
                    '[' => in_class = true,
                    ']' => in_class = false,
                    _ => {}
                }
                letter == '/' && !in_class
            },
            true,
        );
        self.word();
    }

    /// From an opening sign to the one that closes, past what a backslash stands before.
    fn up_to(&mut self, mut closes: impl FnMut(char) -> bool, within_line: bool) {
        let rest = self.rest();
        let mut letters = rest.char_indices().skip(1);
        while let Some((index, letter)) = letters.next() {
            if letter == '\\' {
                letters.next();
            } else if within_line && letter == '\n' {
                self.at += index;
                return;
            } else if closes(letter) {
                self.at += index + letter.len_utf8();
                return;
            }
        }
        self.at = self.text.len();
    }

    fn regular_expression_may_begin(&self) -> bool {
        self.tokens.last().is_none_or(|last| {
            BEFORE_EXPRESSION.contains(last)
                || !last.ends_with(|letter: char| is_part_of_word(letter) || ")]}'\"`".contains(letter))
        })
    }
}

fn is_part_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || "_$#@".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::tokens;

    fn same(one: &str, other: &str) -> bool {
        tokens(one) == tokens(other)
    }

    #[test]
    fn comments_and_white_space_do_not_count() {
        assert!(same("a = 1; // one\n/* two */ b( c )", "a=1;b(c)"));
        assert!(same("\u{feff}let x", "let /**/ x\n"));
        assert!(!same("let x", "letx"));
        assert!(!same("a = 1", "a = 2"));
    }

    #[test]
    fn strings_keep_what_looks_like_a_comment() {
        assert!(!same("a('// b')", "a('')"));
        assert!(!same("a('x y')", "a('xy')"));
        assert_eq!(tokens(r#"'it\'s' "a//b""#), [r"'it\'s'", r#""a//b""#]);
        assert_eq!(tokens("'open\nb"), ["'open", "b"]);
    }

    #[test]
    fn templates_hold_code() {
        assert_eq!(tokens("`a // ${ b /* c */ } d`;e"), ["`a // ${", "b", "} d`", ";", "e"]);
        assert_eq!(tokens("`${ {a:`${1}`} }`"), ["`${", "{", "a", ":", "`${", "1", "}`", "}", "}`"]);
        assert!(!same("`a b`", "`ab`"));
    }

    #[test]
    fn a_slash_divides_or_begins_a_regular_expression() {
        assert_eq!(tokens("a / b // c"), ["a", "/", "b"]);
        assert_eq!(tokens("x = /a[/]'b/g; y"), ["x", "=", "/a[/]'b/g", ";", "y"]);
        assert_eq!(tokens("return /'/"), ["return", "/'/"]);
        assert_eq!(tokens("f(a) / 2 / '/'"), ["f", "(", "a", ")", "/", "2", "/", "'/'"]);
    }

    #[test]
    fn nothing_needs_to_be_closed() {
        for text in ["/*", "'", "`", "`${", "/", "\\", "'\\", "`\\", "x = /["] {
            assert!(tokens(text).concat().len() <= text.len(), "{text}");
        }
    }
}
