//! Statements that SQLite could not read.

use super::says;

#[test]
fn commas() {
    says(
        "CREATE TABLE c (\n  a INTEGER,\n«)»;",
        "SQLite expects another column or rule",
        "The end of line 4.",
    );
    says(
        "SELECT name, «FROM» heroes;",
        "expects one more item of the list. It found FROM.",
        "The comma in line 3",
    );
    says("UPDATE heroes SET name = 'x', «WHERE» id = 1;", "one more item", "The comma in line 3");
    says("SELECT «,» name FROM heroes;", "Nothing stands between SELECT and this comma", "a comma too many");
    says(
        "INSERT INTO heroes (id «name», home) VALUES (1,2,3);",
        "Between id and name there is none",
        "in line 3",
    );
    says("INSERT INTO heroes VALUES (50, 'a' «'b'»);", "Between 'a' and 'b' there is none", "in line 3");
    says(
        "INSERT INTO heroes VALUES (50, 'a', 'b') «(»51, 'c', 'd');",
        "Several rows after VALUES",
        "and the ( of the next",
    );
    says(
        "SELECT name count«(»*) FROM heroes;",
        "takes count for a new name of name",
        "separates two columns",
    );
    says(
        "SELECT home FROM heroes GROUP BY home «name»;",
        "Between home and name something is missing",
        "in line 3",
    );
    says("SELECT * FROM heroes h JOIN fights f ON f.hero_id «h».id;", "a sign such as =", "in line 3");
}

#[test]
fn commas_between_columns_and_rules() {
    says(
        "CREATE TABLE c (\n a INTEGER NOT NULL\n «FOREIGN» KEY (a) REFERENCES heroes(id)\n);",
        "FOREIGN begins a new rule",
        "The end of line 4",
    );
    says(
        "CREATE TABLE c (\n a INTEGER NOT NULL\n «b» INTEGER\n);",
        "b looks like the next column",
        "The end of line 4",
    );
    says(
        "CREATE TABLE c (\n a INTEGER\n b INTEGER,\n PRIMARY KEY (a, «b»)\n);",
        "The word is there, in line 5, but no comma stands before it",
        "The end of the line before b.",
    );
}

#[test]
fn brackets() {
    says("SELECT name«)» FROM heroes;", "This ) closes nothing", "Count the ( and the )");
    says("SELECT (name «FROM» heroes;", "The ( in line 3 is still open", "be closed?");
    says(
        "SELECT name FROM heroes WHERE id IN (SELECT hero_id FROM fights«;»",
        "The ( in line 3 is still open",
        "be closed?",
    );
    says("CREATE TABLE c («)»;", "Nothing stands between ( and ).", "in the brackets?");
    says(
        "CREATE TABLE c (\n a INTEGER\n\n«CREATE» TABLE d (b);",
        "The ( in line 3 is still open",
        "be closed?",
    );
    says("CREATE TABLE c «a» INTEGER, b INTEGER;", "its columns in brackets", "Line 3");
    says("CREATE INDEX i ON fights«;»", "CREATE INDEX expects the columns", "Line 3");
    says(
        "INSERT INTO heroes (id, name, home) VALUES «50», 'a', 'b';",
        "The values of one row stand in brackets",
        "where does the row begin",
    );
    says(
        "SELECT * FROM heroes WHERE id IN «1», 2;",
        "IN is followed by a list or a query in brackets",
        "just after IN",
    );
}

#[test]
fn statements_that_run_together() {
    says(
        "CREATE TABLE c (a INTEGER)\n\n«INSERT» INTO c VALUES (1);",
        "INSERT begins a new statement.",
        "The end of line 3",
    );
    says("CREATE TABLE c (a INTEGER);\n«b» INTEGER);", "This one begins with b.", "Is there a ; too early?");
    says(
        "CREATE TRIGGER t AFTER INSERT ON fights BEGIN SELECT 1; «CREATE» TABLE c (a);",
        "between BEGIN and END",
        "its END;",
    );
}

#[test]
fn an_end_that_comes_too_early() {
    let told = super::trouble("SELECT name FROM heroes WHERE");
    assert_eq!(told.message, "incomplete input");
    assert!(told.why.unwrap().contains("expects more after WHERE"));
    assert_eq!(told.place.unwrap().column, 25);
    let trigger = super::trouble("CREATE TRIGGER t AFTER INSERT ON fights BEGIN SELECT 1 END;");
    assert!(trigger.why.unwrap().contains("each with a ; of its own"));
    let open = super::trouble("CREATE TABLE c (a INTEGER");
    assert!(open.why.unwrap().contains("The ( in line 1 is still open"));
}

#[test]
fn quotes() {
    says("SELECT 'it's«' FROM heroes;»", "The text 'it' ended at its second '.", "Line 3");
    says("INSERT INTO heroes VALUES (7, 'Ajax'«s», 'x');", "ended at its second '", "Line 3");
    says("SELECT «\"name FROM heroes;»", "A \" opens a name here", "where should the name end?");
    says("SELECT «1st» FROM heroes;", "begins like a number", "a text in '...'?");
}

#[test]
fn foreign_keys() {
    says(
        "CREATE TABLE c (a INTEGER, FOREIGN KEY «a» REFERENCES heroes(id));",
        "in brackets: FOREIGN KEY (...)",
        "the column a written?",
    );
    says(
        "CREATE TABLE c (a INTEGER «FOREIGN» KEY REFERENCES heroes(id));",
        "REFERENCES alone makes a foreign key",
        "which of the two forms",
    );
    says(
        "CREATE TABLE c (a INTEGER, FOREIGN KEY (a) «heroes»(id));",
        "expects the word REFERENCES",
        "between the columns and the table",
    );
    says(
        "CREATE TABLE c (a INTEGER REFERENCE heroes(«id»));",
        "There is a word REFERENCES.",
        "spelled right?",
    );
    says(
        "CREATE TABLE c (a INTEGER REFERENCES heroes«.»id);",
        "table (column)",
        "between the table and its column",
    );
    says(
        "CREATE TABLE c (a INTEGER REFERENCES heroes(id) «DELETE» CASCADE);",
        "begins with two words: ON DELETE",
        "missing before DELETE?",
    );
    says(
        "CREATE TABLE c (a INTEGER REFERENCES heroes(id) ON DELETE«)»;",
        "SQLite expects an action",
        "happen to the links?",
    );
    says(
        "CREATE TABLE c (a INTEGER REFERENCES heroes(id) ON DELETE «CASCAD»);",
        "There is a word CASCADE.",
        "spelled right?",
    );
}

#[test]
fn order_of_a_table() {
    says(
        "CREATE TABLE c («PRIMARY» KEY (a), a INTEGER);",
        "A table begins with its columns",
        "where does this rule belong?",
    );
    says(
        "CREATE TABLE c (a INTEGER, PRIMARY KEY (a), «b» INTEGER);",
        "Here the column b comes after such a rule",
        "where does this column belong?",
    );
    says("CREATE TABLE «order» (a INTEGER);", "order is a word of SQL itself", "which other name");
    says("CREATE TABLE c («from» INTEGER);", "from is a word of SQL itself", "which other name");
}

#[test]
fn words_in_twos() {
    says("SELECT * FROM heroes ORDER «name»;", "ORDER BY", "in line 3");
    says("SELECT * FROM heroes GROUP «home»;", "GROUP BY", "in line 3");
    says("INSERT «heroes» VALUES (1,2,3);", "rows go INTO a table", "between INSERT and the table?");
    says(
        "INSERT INTO heroes (id, name, home) «(»50, 'a', 'b');",
        "the word VALUES, or a SELECT",
        "between the columns and the values?",
    );
    says("INSERT INTO heroes «VALUE» (1, 'a', 'b');", "There is a word VALUES.", "spelled right?");
    says("DELETE «*» FROM heroes;", "no * either", "right after DELETE?");
    says("UPDATE heroes «name» = 'x';", "expects the word SET", "between the table and the column?");
    says("UPDATE «FROM» heroes SET name = 'x';", "without FROM or INTO", "right after UPDATE?");
    says(
        "SELECT * FROM heroes JOIN battles OM «heroes».id = 1;",
        "It took OM for a short name",
        "begins the condition?",
    );
    says(
        "SELECT * FROM heroes WHERE id NOT «EXISTS» (SELECT 1);",
        "No column stands in front of it",
        "for any row at all?",
    );
}

#[test]
fn joins_without_their_word() {
    for kind in ["INNER", "LEFT", "RIGHT", "FULL", "LEFT OUTER", "CROSS", "NATURAL"] {
        let why = super::trouble(&format!("SELECT * FROM battles b {kind} fights f ON f.battle_id = b.id;"));
        let why = why.why.unwrap();
        assert!(why.starts_with(&format!("{kind} only says which kind of join it is.")), "{why}");
        assert!(why.contains("the table fights, SQLite expects the word JOIN"), "{why}");
    }
    says("SELECT * FROM battles INNER fights«;»", "expects the word JOIN", "Line 3");
    says("SELECT * FROM battles LEFT JION fights «f» ON 1;", "There is a word JOIN.", "spelled right?");
}

#[test]
fn a_file_without_a_statement() {
    for (script, word) in
        [("handshake", "handshake"), ("-- name\n'pivot';", "'pivot'"), ("\n\"bridge\"\n", "\"bridge\"")]
    {
        let told = super::trouble(script);
        let (why, look) = (told.why.unwrap(), told.look_next.unwrap());
        assert!(why.starts_with(&format!("{word} alone is no statement.")), "{why}");
        assert!(why.ends_with("SELECT '...';"), "{why}");
        assert!(look.contains("which statement is needed here?"), "{look}");
    }
    let several = super::trouble("bridge table");
    assert!(several.why.unwrap().contains("This one begins with bridge."));
    assert!(!several.look_next.unwrap().contains("before it"));
    says("«handshake»", "This one begins with handshake.", "The end of the statement before it.");
    says("CREATE TABLE c (a);\n«)»;", "This one begins with ).", "Is there a ; too early?");
}

#[test]
fn order_of_a_query() {
    says("SELECT * FROM heroes LIMIT 1 «ORDER» BY name;", "Here ORDER comes after LIMIT.", "in that order?");
    says(
        "SELECT * FROM heroes ORDER BY name «WHERE» id = 1;",
        "Here WHERE comes after ORDER.",
        "in that order?",
    );
    says(
        "SELECT * FROM heroes WHERE id = 1 «JOIN» fights;",
        "Here JOIN comes after WHERE.",
        "in that order?",
    );
    says(
        "SELECT * FROM heroes h JOIN fights f WHERE «ON» f.hero_id = h.id;",
        "Here ON comes after WHERE.",
        "in that order?",
    );
    says(
        "SELECT * FROM heroes\nWHERE id = 1\n«WHERE» id = 2;",
        "This query has WHERE twice.",
        "in lines 4 and 5",
    );
}

#[test]
fn conditions_that_stop_in_the_middle() {
    says(
        "SELECT name FROM heroes WHERE«;»",
        "After WHERE, SQLite expects more. It found ;.",
        "what should follow WHERE?",
    );
    says(
        "SELECT name FROM heroes WHERE id = «ORDER» BY name;",
        "After =, SQLite expects more.",
        "what should follow =?",
    );
    says("SELECT * FROM heroes FULL JOIN«;»", "After JOIN", "what should follow JOIN?");
}

#[test]
fn anything_else_still_has_words() {
    says("SELECT name FROM heroes AS «SELECT»;", "SQLite did not expect SELECT here.", "just before the ^");
}

#[test]
fn a_check_asks_no_other_table() {
    says(
        "CREATE TABLE c (a INTEGER CHECK («a» IN (SELECT id FROM heroes)));",
        "the question of a foreign key",
        "which kind of rule can?",
    );
}

#[test]
fn brackets_of_another_kind_and_none_at_all() {
    says(
        "CREATE TABLE c (a INTEGER REFERENCES heroes (id) ON «CASCADE» DELETE);",
        "ON DELETE, then an action",
        "does it stand in another place?",
    );
    says(
        "CREATE TABLE c (hero_id INTEGER\n  battle_id INTEGER,\n  FOREIGN KEY («battle_id») REFERENCES battles (id));",
        "The word is there, in line 4, but no comma stands before it",
        "The end of the line before battle_id.",
    );
    says("CREATE TABLE c «{»a INT, b INT};", "stand in round brackets", "where the columns end");
    says("CREATE TABLE c «{»\n  a INT\n};", "SQL has no curly brackets", "Line 3");
    says(
        "INSERT INTO fights VALUES («SELECT» id FROM heroes, SELECT id FROM battles);",
        "brackets of its own: (SELECT ...)",
        "where does this inner query begin",
    );
    says(
        "SELECT name FROM heroes WHERE id = «SELECT» hero_id FROM fights;",
        "brackets of its own: (SELECT ...)",
        "where does it end?",
    );
    says("SELECT name FROM heroes WHERE id = «:» hero;", "are one word", "behind the : ?");
    says(
        "CREATE TABLE c (a INT, b INT, UNIQUE («a AND b»));",
        "names of columns and nothing else",
        "between the names of the columns?",
    );
}
