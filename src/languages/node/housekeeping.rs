//! Which statements are a library's own: transactions, settings, its bookkeeping, its look around. The rest is the answer's.
//!
//! Told by the text alone: an answer that writes such statements itself hides nothing that matters, because tables are looked at too.

/// Beginnings of statements that libraries send by themselves.
const BEGINNINGS: [&str; 9] = [
    "begin",
    "commit",
    "end",
    "rollback",
    "savepoint",
    "release",
    "pragma",
    "select 1+1",
    "select sqlite_version()",
];

/// Names that only bookkeeping uses.
const NAMES: [&str; 4] = ["knex_migrations", "sqlite_master", "sqlite_schema", "sqlite_sequence"];

/// Whether a statement is a library's own.
#[must_use]
pub fn is_housekeeping(statement: &str) -> bool {
    let text = statement.trim_start().to_ascii_lowercase();
    let begins = |beginning: &&str| {
        text.strip_prefix(*beginning)
            .is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_'))
    };
    BEGINNINGS.iter().any(begins) || NAMES.iter().any(|name| text.contains(name))
}

#[cfg(test)]
mod tests {
    use super::is_housekeeping;

    #[test]
    fn what_libraries_send_by_themselves_is_theirs() {
        for statement in [
            "BEGIN;",
            "begin deferred transaction",
            "COMMIT;",
            "ROLLBACK TO trx2",
            "SAVEPOINT trx2;",
            "PRAGMA FOREIGN_KEYS=ON",
            "PRAGMA INDEX_LIST(`heroes`)",
            "SELECT 1+1 AS result",
            "insert into `knex_migrations` (`batch`) values (?)",
            "create table `knex_migrations_lock` (`index` integer)",
            "SELECT name FROM sqlite_master WHERE type='table' AND name='heroes';",
        ] {
            assert!(is_housekeeping(statement), "{statement}");
        }
    }

    #[test]
    fn what_an_answer_asks_for_is_its_own() {
        for statement in [
            "create table `begin_again` (`id` integer)",
            "select * from `heroes`",
            "SELECT 1+10",
            "endless",
            "insert into `fights` (`hero_id`) values (?)",
            " delete from heroes",
        ] {
            assert!(!is_housekeeping(statement), "{statement}");
        }
    }
}
