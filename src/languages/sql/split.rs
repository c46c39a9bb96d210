//! Where the statements of a script begin and end.
//!
//! Knows that a trigger holds statements of its own. Does not know whether a statement makes sense.

use std::ops::Range;

use super::tokens::{Token, meaningful};

/// The statements of a whole script, each from its first token to its `;` (or to its last token, where that is missing).
#[must_use]
pub fn statements(script: &str) -> Vec<Range<usize>> {
    statements_within(script, 0..script.len())
}

/// The statements of a part of a script; places are those of the whole script. Empty statements (`;;`) are none.
#[must_use]
pub fn statements_within(script: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut statements = Vec::new();
    let mut current: Option<Statement> = None;
    for token in meaningful(script, part) {
        if current.is_none() && token.is(";") {
            continue;
        }
        let statement = current.get_or_insert_with(|| Statement::beginning_at(token.start));
        if statement.take(&token) {
            statements.push(statement.start..statement.end);
            current = None;
        }
    }
    statements.extend(current.map(|statement| statement.start..statement.end));
    statements
}

/// A statement in the making.
struct Statement {
    start: usize,
    end: usize,
    head: Head,
    /// How far a trigger is.
    trigger: Trigger,
}

/// What the first words of a statement have told so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    Nothing,
    Create,
    Trigger,
    Other,
}

/// How far a trigger is: only an `END` right behind a `;` ends its body, since `begin` and `end` may be names, too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trigger {
    /// Its body has not begun.
    Above,
    /// In the midst of a statement of its body.
    Body,
    /// Behind a `;` of its body.
    Between,
    /// Behind its `END`.
    Over,
}

impl Trigger {
    fn then(self, token: &Token<'_>) -> Self {
        match self {
            Self::Above if token.is("BEGIN") => Self::Body,
            Self::Above => Self::Above,
            Self::Between if token.is("END") => Self::Over,
            _ if token.is(";") => Self::Between,
            _ => Self::Body,
        }
    }
}

impl Statement {
    const fn beginning_at(start: usize) -> Self {
        Self { start, end: start, head: Head::Nothing, trigger: Trigger::Above }
    }

    /// Adds a token and says whether the statement ends with it.
    fn take(&mut self, token: &Token<'_>) -> bool {
        self.end = token.end();
        self.head = match self.head {
            Head::Nothing if token.is("CREATE") => Head::Create,
            Head::Nothing if token.is_any(&["EXPLAIN", "QUERY", "PLAN"]) => Head::Nothing,
            Head::Create if token.is("TRIGGER") => Head::Trigger,
            Head::Create if token.is_any(&["TEMP", "TEMPORARY"]) => Head::Create,
            Head::Trigger => Head::Trigger,
            _ => Head::Other,
        };
        let ends = token.is(";") && matches!(self.trigger, Trigger::Above | Trigger::Over);
        if self.head == Head::Trigger {
            self.trigger = self.trigger.then(token);
        }
        ends
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, proptest};

    use super::{statements, statements_within};

    fn texts(script: &str) -> Vec<&str> {
        statements(script).into_iter().map(|range| &script[range]).collect()
    }

    #[test]
    fn statements_end_at_their_semicolon() {
        assert_eq!(texts(" SELECT 1; -- x\n SELECT 2 ;;; SELECT 3"), ["SELECT 1;", "SELECT 2 ;", "SELECT 3"]);
        assert!(texts("").is_empty());
        assert!(texts(" ; -- nothing; here\n /* ; */ ;").is_empty());
    }

    #[test]
    fn a_semicolon_inside_quotes_or_comments_ends_nothing() {
        assert_eq!(texts("SELECT 'a;b', \"c;d\", [e;f] -- g;\n, 1; SELECT 2").len(), 2);
        assert_eq!(texts("SELECT 'open; SELECT 2;"), ["SELECT 'open; SELECT 2;"]);
    }

    #[test]
    fn a_statement_stops_before_the_comment_after_it() {
        assert_eq!(texts("SELECT 1 /* done */ -- and\n"), ["SELECT 1"]);
    }

    #[test]
    fn a_trigger_is_one_statement() {
        let trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = CASE WHEN 1 THEN 2 ELSE 3 END; SELECT 1; END;";
        let script = format!("{trigger} SELECT 1;");
        assert_eq!(texts(&script), [trigger, "SELECT 1;"]);
        let temporary = "create temp trigger if not exists t after insert on a begin select 'END;'; end;";
        assert_eq!(texts(&format!("{temporary}SELECT 2")), [temporary, "SELECT 2"]);
    }

    #[test]
    fn a_trigger_may_use_begin_and_end_as_names() {
        for trigger in [
            "CREATE TRIGGER begin AFTER INSERT ON a BEGIN SELECT 1; END;",
            "CREATE TRIGGER end AFTER INSERT ON begin BEGIN SELECT 1; SELECT 2; END;",
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT x AS end FROM a; SELECT x end; END;",
        ] {
            assert_eq!(texts(&format!("{trigger} SELECT 1;")), [trigger, "SELECT 1;"]);
        }
    }

    #[test]
    fn a_transaction_is_no_trigger() {
        assert_eq!(texts("BEGIN; SELECT CASE WHEN 1 THEN 2 END; END;").len(), 3);
        assert_eq!(texts("CREATE TABLE begin (x); SELECT 1;").len(), 2);
    }

    #[test]
    fn a_trigger_without_its_end_goes_on() {
        assert_eq!(texts("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2;").len(), 1);
        assert_eq!(texts("CREATE TRIGGER t AFTER INSERT ON a; SELECT 2;").len(), 2);
    }

    #[test]
    fn a_part_keeps_the_places_of_the_whole() {
        let script = "SELECT 1; SELECT 2; SELECT 3;";
        let within = statements_within(script, 9..19);
        assert_eq!(within.len(), 1);
        assert_eq!(within[0], 10..19);
    }

    proptest! {
        #[test]
        fn statements_of_any_text_stand_in_order(text in any::<String>()) {
            let mut end = 0;
            for range in statements(&text) {
                prop_assert!(range.start >= end && range.end > range.start);
                prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
                end = range.end;
            }
        }
    }
}
