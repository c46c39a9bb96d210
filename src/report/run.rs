//! What an answer does when it is run: each statement that was sent, and the tables that there are then.
//!
//! Shows, and judges nothing.

use super::blocks::beside;
use super::prose::count;
use super::style::{Style, indented};
use super::tables::block;
use super::text;
use super::theme::{Role, paint};
use crate::database::Table;

/// A statement is cut after this many lines.
const STATEMENT_LINES: usize = 12;
/// A result or a table is cut after this many rows.
const ROWS_SHOWN: usize = 40;

/// One statement that was sent, and what came of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Statement<'a> {
    /// Its text.
    pub sql: &'a str,
    /// How many rows it added, changed or removed; `None` where that can't be said, as for `CREATE`.
    pub changed: Option<usize>,
    /// The rows it gave, if it is a query.
    pub result: Option<&'a Table>,
    /// What SQLite said, if it failed.
    pub error: Option<&'a str>,
}

/// Each statement with its row count and result, then the tables and their rows.
#[must_use]
pub fn run(statements: &[Statement<'_>], tables: &[Table], style: &Style) -> String {
    let mut screen = format!(
        "{}\n",
        paint(style, Role::Heading, &format!("{} sent", count(statements.len(), "statement")))
    );
    for (index, statement) in statements.iter().enumerate() {
        screen += &format!("\n{}", sent(index + 1, statement, style));
    }
    let heading = match tables.len() {
        0 => "No tables".to_owned(),
        number => format!("{} now", count(number, "table")),
    };
    screen += &format!("\n{}\n", paint(style, Role::Heading, &heading));
    let room = style.edge() - 2;
    let blocks: Vec<Vec<String>> =
        tables.iter().map(|table| block(style, table, &[], room, ROWS_SHOWN)).collect();
    if !blocks.is_empty() {
        screen += &format!("\n{}", indented(&beside(style, &blocks, room), 2));
    }
    screen
}

fn sent(number: usize, statement: &Statement<'_>, style: &Style) -> String {
    let label = format!("{number}. ");
    let all: Vec<String> = statement.sql.trim().lines().map(|line| text::line(line.trim_end())).collect();
    let shown = if all.len() > STATEMENT_LINES + 1 { STATEMENT_LINES } else { all.len() };
    let mut screen = String::new();
    for (index, line) in all.iter().take(shown).enumerate() {
        let front = if index == 0 { label.clone() } else { " ".repeat(label.len()) };
        screen += format!("  {front}{line}").trim_end();
        screen.push('\n');
    }
    let indent = 2 + label.len();
    if all.len() > shown {
        screen += &style.wrap(&format!("... {} more lines", all.len() - shown), indent);
    }
    screen + &outcome(statement, indent, style)
}

fn outcome(statement: &Statement<'_>, indent: usize, style: &Style) -> String {
    if let Some(error) = statement.error {
        return style.wrap(&format!("-> SQLite stopped: {error}"), indent);
    }
    if let Some(result) = statement.result {
        let lines = block(style, result, &[], style.edge().saturating_sub(indent), ROWS_SHOWN);
        let told = style.wrap(&format!("-> {}", count(result.rows.len(), "row")), indent);
        return if result.rows.is_empty() { told } else { told + &indented(&lines, indent) };
    }
    match statement.changed {
        Some(number) => style.wrap(&format!("-> {} changed", count(number, "row")), indent),
        None => style.wrap("-> done", indent),
    }
}

#[cfg(test)]
mod tests {
    use super::{Statement, run};
    use crate::database::Table;
    use crate::report::Style;
    use crate::report::samples::{assert_fits, at, heroes};

    fn shown(style: &Style) -> String {
        let result = Table { name: String::new(), ..heroes() };
        let statements = [
            Statement { sql: "CREATE TABLE f (\n  a\n)", ..Statement::default() },
            Statement { sql: "INSERT INTO f VALUES (1)", changed: Some(1), ..Statement::default() },
            Statement { sql: "SELECT id, name FROM heroes", result: Some(&result), ..Statement::default() },
            Statement { sql: "SELEC 1", error: Some("near \"SELEC\": syntax error"), ..Statement::default() },
        ];
        run(&statements, &[heroes()], style)
    }

    #[test]
    fn statements_with_what_came_of_them_then_the_tables() {
        assert_eq!(
            shown(&Style::default()),
            "\
4 statements sent

  1. CREATE TABLE f (
       a
     )
     -> done

  2. INSERT INTO f VALUES (1)
     -> 1 row changed

  3. SELECT id, name FROM heroes
     -> 2 rows
     id | name
     ---+---------
      1 | Achilles
      4 | Atalanta

  4. SELEC 1
     -> SQLite stopped: near \"SELEC\": syntax error

1 table now

  heroes
  id | name
  ---+---------
   1 | Achilles
   4 | Atalanta
"
        );
    }

    #[test]
    fn a_narrow_window_and_nothing_at_all() {
        assert_fits(&shown(&at(40)), 40);
        assert_eq!(run(&[], &[], &Style::default()), "0 statements sent\n\nNo tables\n");
    }

    #[test]
    fn an_endless_statement_is_cut() {
        let sql = "SELECT 1,\n".repeat(30);
        let screen = run(&[Statement { sql: &sql, ..Statement::default() }], &[], &Style::default());
        assert!(screen.contains("     ... 18 more lines\n     -> done\n"), "{screen}");
    }
}
