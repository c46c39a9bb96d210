//! Which parts of SQL a text uses: for checking that a chapter introduces them before an exercise needs them.
//!
//! Parts have the names that an author writes into a chapter's `introduces`.

use std::collections::BTreeSet;

use super::keywords::AGGREGATES;
use super::sources::sources;
use super::statement::Statement;
use super::tokens::Kind;

/// Every name that [`uses`] may give.
pub const ALL: [&str; 37] = [
    "aggregate",
    "alter table",
    "case",
    "check",
    "composite key",
    "create table as",
    "cte",
    "delete",
    "distinct",
    "except",
    "exists",
    "foreign key",
    "group by",
    "having",
    "in",
    "index",
    "insert",
    "insert select",
    "intersect",
    "join",
    "left join",
    "limit",
    "not null",
    "on delete",
    "order by",
    "parameter",
    "pragma",
    "self join",
    "subquery",
    "transaction",
    "trigger",
    "union",
    "unique",
    "update",
    "upsert",
    "view",
    "window",
];

/// The parts of SQL that a text uses.
#[must_use]
pub fn uses(text: &str) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    for statement in Statement::all(text) {
        whole(&statement, &mut found);
        if joins_itself(&statement) {
            found.insert("self join");
        }
        for index in 0..statement.tokens.len() {
            found.extend(query_part(&statement, index));
            found.extend(rule(&statement, index));
            found.extend(nested(&statement, index));
            found.extend(write(&statement, index));
        }
    }
    found
}

/// What a statement is by its first words.
fn whole(statement: &Statement<'_>, found: &mut BTreeSet<&'static str>) {
    let by_first = [
        ("PRAGMA", "pragma"),
        ("ALTER", "alter table"),
        ("WITH", "cte"),
        ("BEGIN", "transaction"),
        ("COMMIT", "transaction"),
        ("ROLLBACK", "transaction"),
        ("SAVEPOINT", "transaction"),
    ];
    found.extend(by_first.into_iter().filter(|(word, _)| statement.is(0, word)).map(|(_, name)| name));
    let by_thing = [("TRIGGER", "trigger"), ("INDEX", "index"), ("VIEW", "view")];
    found.extend(by_thing.into_iter().filter(|(word, _)| statement.creates(word)).map(|(_, name)| name));
    let bracket = statement.places("(").first().copied().unwrap_or(usize::MAX);
    let selected = statement.places("AS").first().is_some_and(|place| *place < bracket);
    if statement.creates("TABLE") && selected {
        found.insert("create table as");
    }
}

/// Words of a query.
fn query_part(statement: &Statement<'_>, index: usize) -> Option<&'static str> {
    let token = &statement.tokens[index];
    let rows = !statement.is(0, "CREATE") || !statement.creates("TABLE");
    Some(match () {
        () if token.kind == Kind::Parameter => "parameter",
        () if token.is("JOIN") => {
            let left = statement.follows(index, &["LEFT"])
                || statement.follows(index, &["OUTER"]) && index > 1 && statement.is(index - 2, "LEFT");
            if left { "left join" } else { "join" }
        }
        () if token.is("DISTINCT") && !statement.is(index + 1, "FROM") => "distinct",
        () if statement.reads(index, &["ORDER", "BY"]) => "order by",
        () if statement.reads(index, &["GROUP", "BY"]) => "group by",
        () if token.is("LIMIT") => "limit",
        () if token.is("HAVING") => "having",
        () if token.is("UNION") => "union",
        () if token.is("EXCEPT") => "except",
        () if token.is("INTERSECT") => "intersect",
        () if token.is("CASE") => "case",
        () if token.is("OVER") => "window",
        () if token.is("IN") && (rows || statement.depths[index] > 0) => "in",
        () if token.is("EXISTS") && statement.is(index + 1, "(") => "exists",
        () if token.is_any(&AGGREGATES) && statement.is(index + 1, "(") && !over(statement, index) => {
            "aggregate"
        }
        () => return None,
    })
}

/// Whether a function runs over a window.
fn over(statement: &Statement<'_>, index: usize) -> bool {
    statement.closing(index + 1).is_some_and(|close| statement.is(close + 1, "OVER"))
}

/// Rules of a table.
fn rule(statement: &Statement<'_>, index: usize) -> Option<&'static str> {
    Some(match () {
        () if statement.is(index, "REFERENCES") => "foreign key",
        () if statement.reads(index, &["ON", "DELETE"]) => "on delete",
        () if statement.is(index, "UNIQUE") => "unique",
        () if statement.reads(index, &["CHECK", "("]) => "check",
        () if statement.reads(index, &["NOT", "NULL"]) && !statement.follows(index, &["IS"]) => "not null",
        () if statement.reads(index, &["PRIMARY", "KEY", "("]) => {
            let close = statement.closing(index + 2)?;
            let columns = statement.cut(index + 3..close, &[","]);
            return (columns.len() > 1).then_some("composite key");
        }
        () => return None,
    })
}

/// A query inside another statement.
fn nested(statement: &Statement<'_>, index: usize) -> Option<&'static str> {
    if !statement.is(index, "SELECT") {
        return None;
    }
    let inserted = statement.depths[index] == 0 && inserts(statement, index);
    if inserted {
        return Some("insert select");
    }
    // The brackets behind `WITH name AS` hold a query with a name, which is a part of its own.
    let named = index >= 2 && statement.is_any(index - 2, &["AS", "MATERIALIZED"]);
    (statement.follows(index, &["("]) && !named).then_some("subquery")
}

/// Whether an INSERT stands before a token, in the same statement of a script or trigger.
fn inserts(statement: &Statement<'_>, index: usize) -> bool {
    let words = (0..index).rev().take_while(|place| !statement.is_any(*place, &[";", "BEGIN"]));
    words.into_iter().any(|place| {
        statement.depths[place] == 0 && writes_rows(statement, place) && !statement.is(place, "UPDATE")
    })
}

/// Statements that write, also inside a trigger.
fn write(statement: &Statement<'_>, index: usize) -> Option<&'static str> {
    if statement.reads(index, &["ON", "CONFLICT"])
        && (index..statement.tokens.len()).any(|place| statement.is(place, "DO"))
    {
        return Some("upsert");
    }
    if statement.reads(index, &["DELETE", "FROM"]) {
        return Some("delete");
    }
    if !writes_rows(statement, index) {
        return None;
    }
    Some(if statement.is(index, "UPDATE") { "update" } else { "insert" })
}

/// Whether an INSERT, REPLACE or UPDATE begins at a token.
fn writes_rows(statement: &Statement<'_>, index: usize) -> bool {
    let begins = index == 0 || statement.follows(index, &["BEGIN", ";", ")"]);
    begins && (statement.is_any(index, &["INSERT", "UPDATE"]) || statement.reads(index, &["REPLACE", "INTO"]))
}

/// Whether one FROM names a table twice.
fn joins_itself(statement: &Statement<'_>) -> bool {
    let all = sources(&statement.tokens);
    let same_from = |one: usize, other: usize, depth: usize| {
        !(one..other).any(|place| {
            statement.depths[place] <= depth && statement.is_any(place, &["SELECT", ";", "INTO"])
        })
    };
    all.iter().enumerate().any(|(number, one)| {
        all[number + 1..].iter().any(|other| {
            !one.table.is_empty()
                && one.table.eq_ignore_ascii_case(&other.table)
                && one.depth == other.depth
                && same_from(one.index, other.index, one.depth)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{ALL, uses};

    fn has(text: &str, parts: &[&str]) {
        let found: Vec<&str> = uses(text).into_iter().collect();
        let mut wanted = parts.to_vec();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{text}");
        assert!(found.iter().all(|part| ALL.contains(part)));
    }

    #[test]
    fn tables_and_their_rules() {
        has("CREATE TABLE a (id INTEGER PRIMARY KEY);", &[]);
        has(
            "CREATE TABLE a (b INT NOT NULL REFERENCES c (id) ON DELETE CASCADE)",
            &["not null", "foreign key", "on delete"],
        );
        has(
            "CREATE TABLE a (b, c, PRIMARY KEY (b, c), UNIQUE (c), CHECK (b > 0))",
            &["composite key", "unique", "check"],
        );
        has("CREATE TABLE IF NOT EXISTS a (b, PRIMARY KEY (b))", &[]);
        has("CREATE TABLE a AS SELECT b FROM c", &["create table as"]);
        has("ALTER TABLE a ADD COLUMN b", &["alter table"]);
        has("CREATE UNIQUE INDEX i ON a (b)", &["index", "unique"]);
        has("CREATE VIEW v AS SELECT a FROM b", &["view"]);
        has("PRAGMA foreign_keys = ON", &["pragma"]);
    }

    #[test]
    fn statements_that_write() {
        has("INSERT INTO a VALUES (1)", &["insert"]);
        has("INSERT INTO a SELECT b FROM c", &["insert", "insert select"]);
        has("INSERT INTO a (b) VALUES ((SELECT id FROM c))", &["insert", "subquery"]);
        has("INSERT INTO a VALUES (1) ON CONFLICT (b) DO UPDATE SET c = 1", &["insert", "upsert"]);
        has("UPDATE a SET b = 1", &["update"]);
        has("DELETE FROM a", &["delete"]);
        has("BEGIN; COMMIT;", &["transaction"]);
        has(
            "CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM b; INSERT INTO c VALUES (1); END",
            &["trigger", "delete", "insert"],
        );
    }

    #[test]
    fn queries() {
        has("SELECT a FROM b", &[]);
        has(
            "SELECT DISTINCT a FROM b JOIN c ON b.x = c.x WHERE d = :d ORDER BY a LIMIT 1",
            &["distinct", "join", "parameter", "order by", "limit"],
        );
        has("SELECT a FROM b LEFT OUTER JOIN c ON 1", &["left join"]);
        has("SELECT a, COUNT(*) FROM b GROUP BY a HAVING COUNT(*) > 1", &["aggregate", "group by", "having"]);
        has(
            "SELECT a FROM b WHERE c IN (1, 2) AND NOT EXISTS (SELECT 1 FROM d)",
            &["in", "exists", "subquery"],
        );
        has(
            "SELECT a FROM b UNION SELECT c FROM d EXCEPT SELECT e FROM f INTERSECT SELECT 1",
            &["union", "except", "intersect"],
        );
        has("WITH x AS (SELECT 1) SELECT CASE WHEN 1 THEN 2 END FROM x", &["cte", "case"]);
        has("SELECT row_number() OVER (ORDER BY a), SUM(b) OVER () FROM c", &["window", "order by"]);
        has("SELECT a FROM b WHERE a IS NOT NULL AND a IS DISTINCT FROM c", &[]);
    }

    #[test]
    fn a_table_with_itself() {
        has("SELECT 1 FROM heroes a JOIN heroes b ON a.id < b.id", &["join", "self join"]);
        has("SELECT 1 FROM heroes a, HEROES b", &["self join"]);
        has("SELECT a FROM heroes UNION SELECT b FROM heroes", &["union"]);
        has("INSERT INTO heroes SELECT a FROM heroes", &["insert", "insert select"]);
        has("SELECT a FROM heroes WHERE EXISTS (SELECT 1 FROM heroes)", &["exists", "subquery"]);
    }

    #[test]
    fn words_in_comments_and_texts_are_not_used() {
        has("-- JOIN\nSELECT 'UNION' FROM \"left\"", &[]);
    }
}
