//! Thirty-six typical mistakes, one after another.

use super::says;

#[test]
fn words_of_sql() {
    says("SELECT name FORM «heroes»;", "There is a word FROM.", "Line 3: is each word of SQL spelled right?");
    says("«SELEC» 1;", "There is a word SELECT.", "spelled right?");
    says("SELECT * FROM heroes RIGHT JOINN battles«;»", "There is a word JOIN.", "spelled right?");
    says("DELETE «heroes»;", "rows are deleted FROM a table", "between DELETE and the table?");
    says("CREATE TABLE x(a,«,» b);", "Nothing stands between , and this comma.", "a comma too many");
}

#[test]
fn names() {
    says("SELECT «h.nam» FROM heroes h;", "heroes has: id, name, home.", "did you mean name?");
    says("SELECT * FROM «heros»;", "There is a table heroes.", "spelled right?");
    says(
        "SELECT «name» FROM heroes JOIN battles;",
        "Several tables of this statement have a column name: heroes, battles.",
        "from which table",
    );
    says("SELECT «lenght»(name) FROM heroes;", "It has length.", "the function spelled right?");
    says("INSERT INTO heroes(id, «nme») VALUES(2,'x');", "heroes has: id, name, home.", "did you mean name?");
    says("UPDATE heroes SET «nam»='x';", "There is no column nam.", "did you mean name?");
    says("SELECT «\"nmae\"» FROM heroes;", "There is no column nmae.", "did you mean name?");
    says("CREATE INDEX i ON fights(«nope»);", "fights has: hero_id, battle_id.", "which column do you need?");
    says("DROP TABLE «nope»;", "The tables here: heroes, battles, fights.", "which table do you need?");
    says(
        "SELECT * FROM heroes h JOIN battles b USING(«nope»);",
        "needs a column nope in both tables",
        "ON can name two different ones",
    );
}

#[test]
fn definitions() {
    says("CREATE TABLE «heroes»(id);", "heroes is already there: it is given", "The task");
    says(
        "CREATE TABLE x(a REFERENCES nope(id)\n«SELECT» 1;",
        "The ( in line 3 is still open here",
        "be closed?",
    );
    says("ALTER TABLE heroes ADD COLUMN «name» TEXT;", "two columns name", "is the column there already?");
    says(
        "CREATE TABLE y(a INTEGER, PRIMARY KEY(a,«b»));",
        "The new table has no column b. y has: a.",
        "spelled the same?",
    );
    says(
        "CREATE TABLE y(a INT, FOREIGN KEY(«b») REFERENCES heroes(id));",
        "the table has no b. y has: a.",
        "points at the other one?",
    );
    says("CREATE TABLE y(a «NUMB») STRICT;", "knows only these types", "which of them fits?");
    says(
        "CREATE TABLE c(a INTEGER, FOREIGN KEY(a) REFERENCES battles(«name»)); INSERT INTO c VALUES(1);",
        "name of battles is neither its primary key nor UNIQUE",
        "which column of battles",
    );
}

#[test]
fn queries() {
    says(
        "SELECT «substr»() FROM heroes;",
        "substr takes another number of values",
        "what should substr work on?",
    );
    says(
        "SELECT count(*) FROM heroes WHERE «count»(*) > 1;",
        "WHERE looks at one row at a time",
        "after GROUP BY?",
    );
    says("SELECT «'unterminated FROM hero;»", "no ' closes it", "where should the text end?");
    says("SELECT * FROM heroes ORDER BY «5»;", "counted from 1", "Count the columns after SELECT.");
    says(
        "SELECT a FROM (SELECT 1 «UNION» SELECT 2,3);",
        "the same number of columns",
        "The columns after each SELECT.",
    );
    says(
        "SELECT * FROM heroes WHERE «id» = (SELECT 1,2);",
        "One side of the comparison has one value",
        "on each side?",
    );
    says("SELECT «@» FROM heroes;", "SQL has no sign @.", "what should stand there?");
}

#[test]
fn rows() {
    says("INSERT INTO heroes VALUES«(1)»;", "Columns: id, name, home.", "count the columns and the values");
    says("INSERT INTO heroes VALUES«(1,'Dup','x')»;", "id may not repeat in heroes", "The rows of heroes");
    says(
        "INSERT INTO heroes VALUES(3,«NULL»,'x');",
        "name of heroes may not be empty",
        "which value belongs there?",
    );
    says(
        "CREATE TABLE t(name TEXT CHECK(length(name)>0)); INSERT INTO t VALUES«('')»;",
        "the rule: length(name)>0.",
        "what comes out?",
    );
    says(
        "INSERT INTO fights VALUES«(1,999)»;",
        "hero_id must be in heroes (id). battle_id must be in battles (id).",
        "is there a row with it",
    );
    says(
        "CREATE TABLE t(a INT) STRICT; INSERT INTO t VALUES(«'one'»);",
        "accepts INT only. The row has TEXT there.",
        "the order of the values",
    );
}
