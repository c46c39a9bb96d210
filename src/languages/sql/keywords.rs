//! SQL's own words, sorted by what they do.

/// Words that can't be a plain name in SQLite.
pub const RESERVED: [&str; 63] = [
    "ADD",
    "ALL",
    "ALTER",
    "AND",
    "AS",
    "AUTOINCREMENT",
    "BETWEEN",
    "CASE",
    "CHECK",
    "COLLATE",
    "COMMIT",
    "CONSTRAINT",
    "CREATE",
    "DEFAULT",
    "DEFERRABLE",
    "DELETE",
    "DISTINCT",
    "DROP",
    "ELSE",
    "ESCAPE",
    "EXCEPT",
    "EXISTS",
    "FOREIGN",
    "FROM",
    "GROUP",
    "HAVING",
    "IN",
    "INDEX",
    "INSERT",
    "INTERSECT",
    "INTO",
    "IS",
    "ISNULL",
    "JOIN",
    "LIMIT",
    "NOT",
    "NOTHING",
    "NOTNULL",
    "NULL",
    "ON",
    "OR",
    "ORDER",
    "PRIMARY",
    "REFERENCES",
    "RETURNING",
    "SELECT",
    "SET",
    "TABLE",
    "THEN",
    "TO",
    "TRANSACTION",
    "UNION",
    "UNIQUE",
    "UPDATE",
    "USING",
    "VALUES",
    "WHEN",
    "WHERE",
    "INNER",
    "LEFT",
    "CROSS",
    "NATURAL",
    "WITH",
];

/// Words that a statement begins with.
pub const STARTERS: [&str; 23] = [
    "SELECT",
    "INSERT",
    "UPDATE",
    "DELETE",
    "CREATE",
    "DROP",
    "ALTER",
    "WITH",
    "PRAGMA",
    "BEGIN",
    "COMMIT",
    "END",
    "ROLLBACK",
    "EXPLAIN",
    "REPLACE",
    "VALUES",
    "SAVEPOINT",
    "RELEASE",
    "ATTACH",
    "DETACH",
    "VACUUM",
    "ANALYZE",
    "REINDEX",
];

/// Words that begin or end a part of a query, so that no short name of a table can be one.
pub const AFTER_TABLE: [&str; 26] = [
    "WHERE",
    "ON",
    "USING",
    "JOIN",
    "LEFT",
    "RIGHT",
    "FULL",
    "INNER",
    "CROSS",
    "NATURAL",
    "OUTER",
    "GROUP",
    "ORDER",
    "HAVING",
    "LIMIT",
    "SET",
    "VALUES",
    "SELECT",
    "UNION",
    "EXCEPT",
    "INTERSECT",
    "DEFAULT",
    "RETURNING",
    "WINDOW",
    "INDEXED",
    "NOT",
];

/// Words that join tables.
pub const JOIN_WORDS: [&str; 8] = ["JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "OUTER"];

/// Words that begin a rule of a table.
pub const RULES: [&str; 5] = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"];

/// Functions over a group. MIN and MAX with several values are none, but that is rare enough.
pub const AGGREGATES: [&str; 8] =
    ["COUNT", "SUM", "AVG", "MIN", "MAX", "TOTAL", "GROUP_CONCAT", "STRING_AGG"];

/// Signs that compare two values.
pub const COMPARISONS: [&str; 8] = ["=", "==", "<>", "!=", "<", "<=", ">", ">="];

/// Words inside the brackets of `CREATE TABLE` that a misspelt word there may be meant for.
pub const IN_DEFINITION: [&str; 14] = [
    "PRIMARY",
    "FOREIGN",
    "REFERENCES",
    "UNIQUE",
    "CHECK",
    "CONSTRAINT",
    "DEFAULT",
    "NULL",
    "CASCADE",
    "RESTRICT",
    "UPDATE",
    "DELETE",
    "BETWEEN",
    "EXISTS",
];

/// Types of SQLite and of other programs. None of them is a slip.
pub const TYPES: [&str; 37] = [
    "INT",
    "INTEGER",
    "TINYINT",
    "SMALLINT",
    "MEDIUMINT",
    "BIGINT",
    "INT2",
    "INT4",
    "INT8",
    "BIG",
    "UNSIGNED",
    "SERIAL",
    "BIGSERIAL",
    "TEXT",
    "CHAR",
    "CHARACTER",
    "VARCHAR",
    "VARYING",
    "NCHAR",
    "NVARCHAR",
    "CLOB",
    "BLOB",
    "REAL",
    "FLOAT",
    "DOUBLE",
    "PRECISION",
    "NUMERIC",
    "DECIMAL",
    "NUMBER",
    "BOOL",
    "BOOLEAN",
    "DATE",
    "TIME",
    "DATETIME",
    "TIMESTAMP",
    "UUID",
    "ANY",
];

/// Words that are often misspelt.
const SPELT: [&str; 47] = [
    "SELECT",
    "INSERT",
    "UPDATE",
    "DELETE",
    "CREATE",
    "DROP",
    "ALTER",
    "PRAGMA",
    "FROM",
    "WHERE",
    "GROUP",
    "ORDER",
    "HAVING",
    "LIMIT",
    "JOIN",
    "INNER",
    "LEFT",
    "RIGHT",
    "OUTER",
    "CROSS",
    "NATURAL",
    "USING",
    "VALUES",
    "INTO",
    "TABLE",
    "INDEX",
    "VIEW",
    "TRIGGER",
    "UNIQUE",
    "PRIMARY",
    "FOREIGN",
    "REFERENCES",
    "CONSTRAINT",
    "CHECK",
    "DEFAULT",
    "NULL",
    "CASCADE",
    "RESTRICT",
    "EXISTS",
    "DISTINCT",
    "UNION",
    "INTERSECT",
    "EXCEPT",
    "BETWEEN",
    "ROWID",
    "STRICT",
    "COLUMN",
];

/// Further words that mean something where they stand, and may be names elsewhere.
const FURTHER: &str = "ABORT ACTION AFTER ALWAYS ASC BEFORE BLOB BY CAST COLUMN CONFLICT CURRENT_DATE CURRENT_TIMESTAMP \
    DEFERRED DESC DO EACH FAIL FALSE FILTER FOR GENERATED GLOB IF IGNORE IMMEDIATE INITIALLY INSTEAD INTEGER KEY LIKE \
    MATERIALIZED NO NUMERIC OF OFFSET OVER PARTITION RAISE REAL RECURSIVE RENAME ROW ROWID STORED STRICT TEMP \
    TEMPORARY TEXT TRIGGER TRUE VIEW VIRTUAL WITHOUT";

/// Whether a plain word is one of SQL's own, for colouring it. Nothing is decided by it.
#[must_use]
pub fn is_keyword(word: &str) -> bool {
    let word = word.to_ascii_uppercase();
    let lists: [&[&str]; 5] = [&RESERVED, &STARTERS, &AFTER_TABLE, &RULES, &IN_DEFINITION];
    lists.iter().any(|list| list.contains(&word.as_str())) || FURTHER.split(' ').any(|known| known == word)
}

/// The word of SQL that a misspelt word is close to. A word spelt right is close to none.
pub fn misspelt(word: &str) -> Option<&'static str> {
    let word = word.to_ascii_uppercase();
    let known = |list: &[&str]| list.contains(&word.as_str());
    if word.len() < 3 || known(&SPELT) || known(&RESERVED) || known(&STARTERS) || known(&AFTER_TABLE) {
        return None;
    }
    SPELT
        .into_iter()
        .filter(|keyword| keyword.len().abs_diff(word.len()) <= 2)
        .map(|keyword| (strsim::damerau_levenshtein(keyword, &word), keyword))
        .filter(|(distance, keyword)| {
            *distance <= 1 || *distance == 2 && word.len() > 5 && keyword.as_bytes()[0] == word.as_bytes()[0]
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, keyword)| keyword)
}

#[cfg(test)]
mod tests {
    use super::{is_keyword, misspelt};

    #[test]
    fn words_of_sql_are_told_from_names() {
        for word in ["select", "REFERENCES", "Key", "INTEGER", "by", "rowid"] {
            assert!(is_keyword(word), "{word}");
        }
        for name in ["heroes", "hero_id", "name", "count", ""] {
            assert!(!is_keyword(name), "{name}");
        }
    }

    #[test]
    fn slips_find_their_word() {
        for (slip, word) in [
            ("FORM", "FROM"),
            ("selec", "SELECT"),
            ("JION", "JOIN"),
            ("WEHRE", "WHERE"),
            ("VALUE", "VALUES"),
            ("REFERENCE", "REFERENCES"),
            ("NUL", "NULL"),
            ("TABEL", "TABLE"),
            ("CASCAD", "CASCADE"),
            ("UNIQE", "UNIQUE"),
            ("DISTINTC", "DISTINCT"),
        ] {
            assert_eq!(misspelt(slip), Some(word), "{slip}");
        }
    }

    #[test]
    fn names_and_right_words_find_none() {
        for name in
            ["heroes", "battles", "fights", "name", "id", "year", "home", "role", "select", "order", "begin"]
        {
            assert_eq!(misspelt(name), None, "{name}");
        }
    }
}
