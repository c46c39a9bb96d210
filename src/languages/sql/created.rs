//! A `CREATE TABLE` statement cut into its definitions, so that one of them can be written anew and the rest stay.
//!
//! Knows words and brackets; whether the statement makes sense SQLite has said already.

use super::keywords::RULES;
use super::statement::Statement;
use super::tokens::Token;

/// A table as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    /// Its name, without quotes.
    pub name: String,
    /// What stands before the definitions: `CREATE TABLE fights`.
    pub head: String,
    /// Its columns and rules, in order.
    pub parts: Vec<Part>,
    /// What stands behind them: `WITHOUT ROWID`, or nothing.
    pub tail: String,
}

/// One definition of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A column: its name, its name and type as written, its rules.
    Column(String, String, Vec<Rule>),
    /// A rule of the whole table.
    Rule(Rule),
}

/// One rule of a column or table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What it is about.
    pub kind: RuleKind,
    /// The columns that it names in its own brackets, where it names some: `UNIQUE (a, b)`, `FOREIGN KEY (a)`.
    pub columns: Vec<String>,
    /// Its text on one line.
    pub text: String,
}

/// Kinds of rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// `PRIMARY KEY`.
    Key,
    /// `UNIQUE`.
    Unique,
    /// `NOT NULL`.
    NotNull,
    /// `REFERENCES`, with or without `FOREIGN KEY`.
    References,
    /// `DEFAULT NULL`, or `NULL` alone.
    Null,
    /// Anything else: it stays as it is.
    Other,
}

impl Rule {
    /// Whether a word stands in it.
    #[must_use]
    pub fn says(&self, words: &str) -> bool {
        self.text.to_ascii_uppercase().contains(words)
    }
}

impl Created {
    /// Reads a statement; `None` if it makes no table, or makes it from a query.
    #[must_use]
    pub fn read(sql: &str) -> Option<Self> {
        let statement = Statement::all(sql).into_iter().next()?;
        let name = place_of_name(&statement)?;
        let open = (name + 1..statement.tokens.len()).find(|index| statement.is(*index, "("))?;
        if open > name + 1 {
            return None;
        }
        let close = statement.closing(open)?;
        let end = statement.end_of(close + 1, &[]).max(close + 1);
        let parts = statement.cut(open + 1..close, &[","]);
        Some(Self {
            name: statement.tokens[name].inside(),
            head: statement.shown(0..open),
            parts: parts.into_iter().map(|part| read_part(&statement, part.start, part.end)).collect(),
            tail: statement.shown(close + 1..end),
        })
    }

    /// The name of the table that a statement makes, if it makes one.
    #[must_use]
    pub fn name_in(sql: &str) -> Option<String> {
        let statement = Statement::all(sql).into_iter().next()?;
        Some(statement.tokens.get(place_of_name(&statement)?)?.inside())
    }

    /// The statement, each definition on a line of its own.
    #[must_use]
    pub fn written(&self) -> String {
        let parts: Vec<String> = self.parts.iter().map(|part| format!("  {}", part.written())).collect();
        let tail = if self.tail.is_empty() { String::new() } else { format!(" {}", self.tail) };
        format!("{} (\n{}\n){tail};", self.head, parts.join(",\n"))
    }
}

impl Part {
    fn written(&self) -> String {
        match self {
            Self::Column(_, start, rules) => {
                rules.iter().fold(start.clone(), |text, rule| format!("{text} {}", rule.text))
            }
            Self::Rule(rule) => rule.text.clone(),
        }
    }
}

fn place_of_name(statement: &Statement<'_>) -> Option<usize> {
    if !statement.is(0, "CREATE") {
        return None;
    }
    let table = (1..3).find(|index| statement.is(*index, "TABLE"))?;
    let start = if statement.reads(table + 1, &["IF", "NOT", "EXISTS"]) { table + 4 } else { table + 1 };
    Some(if statement.is(start + 1, ".") { start + 2 } else { start })
}

fn read_part(statement: &Statement<'_>, start: usize, end: usize) -> Part {
    let first = &statement.tokens[start];
    if first.is_any(&RULES) {
        return Part::Rule(rule(statement, start, end, &[]));
    }
    let starts: Vec<usize> = (start + 1..end).filter(|index| begins_rule(statement, start, *index)).collect();
    let head = starts.first().copied().unwrap_or(end);
    let ends = starts.iter().skip(1).copied().chain([end]);
    let own = [first.inside()];
    let rules = starts.iter().zip(ends).map(|(from, to)| rule(statement, *from, to, &own)).collect();
    Part::Column(first.inside(), statement.shown(start..head), rules)
}

/// Whether a rule of a column begins at this token.
fn begins_rule(statement: &Statement<'_>, start: usize, index: usize) -> bool {
    if statement.depths[index] != statement.depths[start] {
        return false;
    }
    let named = index >= 2 && statement.is(index - 2, "CONSTRAINT");
    if named || statement.follows(index, &["CONSTRAINT"]) {
        return false;
    }
    match () {
        () if statement.is(index, "NOT") => statement.is(index + 1, "NULL"),
        () if statement.is(index, "NULL") => !statement.follows(index, &["NOT", "SET", "DEFAULT"]),
        () if statement.is(index, "DEFAULT") => !statement.follows(index, &["SET"]),
        () if statement.is(index, "AS") => !statement.follows(index, &["ALWAYS"]),
        () => statement.is_any(
            index,
            &["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "COLLATE", "REFERENCES", "GENERATED"],
        ),
    }
}

fn rule(statement: &Statement<'_>, start: usize, end: usize, own: &[String]) -> Rule {
    let word = if statement.is(start, "CONSTRAINT") { start + 2 } else { start };
    let is = |text: &str| statement.is(word, text);
    let kind = match () {
        () if is("PRIMARY") => RuleKind::Key,
        () if is("UNIQUE") => RuleKind::Unique,
        () if is("NOT") => RuleKind::NotNull,
        () if is("REFERENCES") || is("FOREIGN") => RuleKind::References,
        () if is("NULL") || is("DEFAULT") && statement.is(word + 1, "NULL") => RuleKind::Null,
        () => RuleKind::Other,
    };
    let lists = matches!(kind, RuleKind::Key | RuleKind::Unique) || is("FOREIGN");
    let open = (word..end).find(|index| statement.is(*index, "("));
    let columns = match open.filter(|_| lists && own.is_empty()) {
        Some(open) => {
            let close = statement.closing(open).unwrap_or(end).min(end);
            let parts = statement.cut(open + 1..close, &[","]);
            parts.into_iter().filter_map(|part| statement.tokens.get(part.start)).map(Token::inside).collect()
        }
        None => own.to_vec(),
    };
    Rule { kind, columns, text: statement.shown(start..end) }
}

#[cfg(test)]
mod tests {
    use super::{Created, Part, RuleKind};

    #[test]
    fn a_table_is_cut_into_columns_and_rules() {
        use RuleKind::{Key, NotNull, Null, Other, References, Unique};

        let created = Created::read(
            "CREATE TABLE IF NOT EXISTS [my fights] (hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE SET NULL
               NOT DEFERRABLE, -- who
               note TEXT DEFAULT NULL CHECK (note IN ('a', 'b')), amount DECIMAL(5, 2) DEFAULT (1 + 2) CONSTRAINT c UNIQUE,
               PRIMARY KEY (hero_id, \"note\"), FOREIGN KEY (note) REFERENCES notes) WITHOUT ROWID;",
        )
        .unwrap();
        assert_eq!(created.name, "my fights");
        assert_eq!(created.tail, "WITHOUT ROWID");
        let shown: Vec<(String, Vec<RuleKind>)> = created
            .parts
            .iter()
            .map(|part| match part {
                Part::Column(_, start, rules) => {
                    (start.clone(), rules.iter().map(|rule| rule.kind).collect())
                }
                Part::Rule(rule) => (rule.columns.join(" "), vec![rule.kind]),
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("hero_id INTEGER".to_owned(), vec![NotNull, References]),
                ("note TEXT".to_owned(), vec![Null, Other]),
                ("amount DECIMAL(5, 2)".to_owned(), vec![Other, Unique]),
                ("hero_id note".to_owned(), vec![Key]),
                ("note".to_owned(), vec![References]),
            ]
        );
        let again = Created::read(&created.written()).unwrap();
        assert_eq!(again.parts, created.parts);
    }

    #[test]
    fn what_makes_no_table_by_its_definitions_is_none() {
        for sql in
            ["SELECT 1", "CREATE TABLE a AS SELECT 1 AS b", "CREATE VIEW a (b) AS SELECT 1", "CREATE", ""]
        {
            assert_eq!(Created::read(sql), None, "{sql}");
        }
        assert_eq!(Created::name_in("create temp table main.\"A b\" as select 1").as_deref(), Some("A b"));
        assert_eq!(Created::name_in("CREATE VIRTUAL TABLE docs USING fts5(x)"), Some("docs".to_owned()));
    }
}
