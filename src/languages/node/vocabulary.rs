//! The names in an answer, and how each is used: what is declared, what stands behind a dot, what is exported.
//!
//! It reads tokens, not the language: good enough to offer a name, for nothing else.

use std::ops::Range;

use super::lexer::tokens;

/// Words of JavaScript that may stand before a bracket, and name nothing.
const KEYWORDS: [&str; 10] =
    ["if", "for", "while", "switch", "catch", "function", "return", "await", "super", "async"];
/// What Sequelize puts before the name of a relation.
const MIXINS: [&str; 7] = ["get", "set", "add", "remove", "has", "count", "create"];
/// How many tokens the brackets of a method may hold.
const MOST: usize = 200;
const QUOTES: [char; 3] = ['\'', '"', '`'];

/// A word of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Where it begins, in bytes.
    start: usize,
    /// The word.
    pub name: &'a str,
}

impl Word<'_> {
    /// Where it stands, in bytes.
    pub fn range(self) -> Range<usize> {
        self.start..self.start + self.name.len()
    }
}

/// The tokens of an answer, each with where it stands.
pub struct Vocabulary<'a> {
    tokens: Vec<Word<'a>>,
}

impl<'a> Vocabulary<'a> {
    /// That of a text.
    pub fn of(text: &'a str) -> Self {
        // Tokens are parts of the text: comments between them may hold the same words.
        let start = |token: &str| token.as_ptr().addr() - text.as_ptr().addr();
        Self { tokens: tokens(text).into_iter().map(|name| Word { start: start(name), name }).collect() }
    }

    /// A word, where it begins at `stopped` or is the last one before that; or else where it stands first.
    pub fn find(&self, name: &str, stopped: usize) -> Option<Word<'a>> {
        let here = self.tokens.iter().filter(|word| word.name == name);
        here.take_while(|word| word.start <= stopped).last().copied().or_else(|| self.first(name))
    }

    /// A word where it stands first.
    pub fn first(&self, name: &str) -> Option<Word<'a>> {
        self.tokens.iter().find(|word| word.name == name).copied()
    }

    /// A text in quotes.
    pub fn quoted(&self, text: &str) -> Option<Word<'a>> {
        let is_it =
            |word: &&Word<'_>| word.name.starts_with(QUOTES) && word.name.trim_matches(QUOTES) == text;
        self.tokens.iter().find(is_it).copied()
    }

    /// The last word before a place, and whether it stands behind a dot itself.
    pub fn before(&self, place: usize) -> Option<(Word<'a>, bool)> {
        let index = self.tokens.iter().rposition(|word| word.start < place && is_word(word.name))?;
        Some((self.tokens[index], self.sign_before(index) == "."))
    }

    /// The words behind one of these and a dot.
    pub fn behind(&self, owners: &[&str]) -> impl Iterator<Item = Word<'a>> {
        self.words(|index| {
            self.sign_before(index) == "." && index > 1 && owners.contains(&self.token(index - 2))
        })
    }

    /// The words that stand for themselves, not behind a dot: what is declared, and what should be.
    pub fn alone(&self) -> impl Iterator<Item = &'a str> {
        self.words(|index| self.sign_before(index) != "." && self.token(index + 1) != ":")
            .map(|word| word.name)
    }

    /// What the answer gives names that are used behind a dot: functions and relations of models, above all.
    pub fn members(&self) -> impl Iterator<Item = Word<'a>> {
        self.words(|index| {
            let (before, after) = (self.sign_before(index), self.token(index + 1));
            match after {
                ":" => before != "?",
                "=" => before == ".",
                // One of several names in brackets.
                "," | "}" => ["{", ","].contains(&before),
                "(" => ["{", ",", "}", ";", "async", "static"].contains(&before) && self.has_body(index + 1),
                _ => false,
            }
        })
    }

    /// What the answer exports.
    pub fn exports(&self) -> impl Iterator<Item = Word<'a>> {
        let exported =
            |index: usize| index > 1 && self.sign_before(index) == "." && self.token(index - 2) == "exports";
        let list = self
            .tokens
            .windows(3)
            .rposition(|three| [three[0].name, three[1].name, three[2].name] == ["exports", "=", "{"]);
        let end = list.map(|list| {
            list + self.tokens[list..].iter().position(|word| word.name == "}").unwrap_or_default()
        });
        self.words(move |index| {
            let in_list = list.zip(end).is_some_and(|(list, end)| (list + 3..end).contains(&index));
            exported(index) || in_list && ["{", ","].contains(&self.sign_before(index))
        })
    }

    /// The methods that Sequelize makes from relations: from their aliases, or else from the models.
    pub fn mixins(&self) -> Vec<String> {
        let quoted_after = |word: &str, sign: &str| -> Vec<String> {
            let found = self.tokens.windows(3).filter(|three| three[0].name == word && three[1].name == sign);
            found
                .map(|three| three[2].name.trim_matches(QUOTES).to_owned())
                .filter(|name| !name.is_empty())
                .collect()
        };
        let mut names = quoted_after("as", ":");
        if names.is_empty() {
            names =
                quoted_after("define", "(").into_iter().flat_map(|name| [format!("{name}s"), name]).collect();
        }
        let single: Vec<String> = names.iter().filter_map(|name| singular(name)).collect();
        names.extend(single);
        names.iter().flat_map(|name| MIXINS.map(|verb| format!("{verb}{}", capital(name)))).collect()
    }

    fn words(&self, is_it: impl Fn(usize) -> bool) -> impl Iterator<Item = Word<'a>> {
        let words = self.tokens.iter().copied().enumerate();
        words
            .filter(move |(index, word)| {
                is_word(word.name) && !KEYWORDS.contains(&word.name) && is_it(*index)
            })
            .map(|(_, word)| word)
    }

    /// Whether the brackets that open here are those of a method: a block comes behind them.
    fn has_body(&self, opening: usize) -> bool {
        let mut depth = 0_usize;
        let closing = self.tokens.iter().skip(opening).take(MOST).position(|word| {
            match word.name {
                "(" => depth += 1,
                ")" => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        closing.is_some_and(|closing| self.token(opening + closing + 1) == "{")
    }

    fn token(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |word| word.name)
    }

    fn sign_before(&self, index: usize) -> &'a str {
        index.checked_sub(1).map_or("", |index| self.token(index))
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(|letter: char| letter.is_alphabetic() || "_$".contains(letter))
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn singular(name: &str) -> Option<String> {
    let without_es = name.strip_suffix("es").filter(|rest| rest.ends_with('o'));
    without_es.or_else(|| name.strip_suffix('s')).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Vocabulary, Word};

    const TEXT: &str = "// Fight
const Fight = make({ tableName: 'fights', hero: function () { return Fight; }, own() {} });
exports.up = 1; Fight.prototype.later = 2; if (up) { go(Fight.x); }
module.exports = { Fight, Battle: b };";

    fn names<'a>(words: impl Iterator<Item = Word<'a>>) -> Vec<&'a str> {
        words.map(|word| word.name).collect()
    }

    #[test]
    fn words_are_told_apart_by_what_stands_around_them() {
        let words = Vocabulary::of(TEXT);
        assert_eq!(
            names(words.members()),
            ["tableName", "hero", "own", "up", "later", "exports", "Fight", "Battle"]
        );
        assert_eq!(names(words.exports()), ["up", "Fight", "Battle"]);
        assert_eq!(names(words.behind(&["Fight"])), ["prototype", "x"]);
        assert!(words.alone().all(|name| !["later", "x", "hero", "if"].contains(&name)));
        assert!(words.alone().any(|name| name == "make"));
        assert_eq!(names(Vocabulary::of("").exports()), Vec::<&str>::new());
        assert_eq!(names(Vocabulary::of("module.exports = { a,").exports()), Vec::<&str>::new());
    }

    #[test]
    fn a_word_is_found_where_it_is_used() {
        let words = Vocabulary::of(TEXT);
        let last = TEXT.rfind("Fight.x").unwrap();
        assert_eq!(words.find("Fight", last).unwrap().range(), last..last + 5);
        assert_eq!(words.find("Fight", 0), words.first("Fight"), "and not in the comment");
        assert_eq!(words.first("Fight").unwrap().range().start, TEXT.find("Fight =").unwrap());
        assert_eq!(words.quoted("fights").unwrap().name, "'fights'");
        assert_eq!(words.quoted("own"), None);
        assert_eq!(words.before(last + 5).map(|(word, behind)| (word.name, behind)), Some(("Fight", false)));
        assert_eq!(words.before(last + 7).map(|(word, behind)| (word.name, behind)), Some(("x", true)));
    }

    #[test]
    fn methods_come_from_aliases_or_models() {
        let methods = Vocabulary::of("s.define('Hero'); a({ as: 'heroes' })").mixins();
        assert!(
            ["getHeroes", "addHero"].iter().all(|name| methods.contains(&(*name).to_owned())),
            "{methods:?}"
        );
        assert!(!methods.contains(&"getHeros".to_owned()));
        let methods = Vocabulary::of("s.define('Battle')").mixins();
        assert!(
            ["getBattles", "setBattle"].iter().all(|name| methods.contains(&(*name).to_owned())),
            "{methods:?}"
        );
    }
}
