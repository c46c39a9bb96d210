//! The database in which the whole answer ran: for checks whose probes can be taken back, and to begin with for calls.

use super::{Prepared, Session};
use crate::database::{Database, Image, Value};
use crate::judge::stopped::Stopped;
use crate::languages::Trouble;

/// A database in which the whole answer ran, for checks whose probes can be taken back.
pub struct Shared {
    prepared: Prepared,
    /// Whether a transaction around probes changes nothing but that they can be taken back.
    can_be_taken_back: bool,
    /// All that the answer made, where an answer's tables for calls are made by running it.
    image: Option<Image>,
}

impl Session<'_> {
    /// The database in which the answer ran, if probes on it can be taken back by a transaction around them; they then
    /// see it just as the script left it, as they would see a new one.
    ///
    /// Not so with deferred foreign keys, which would wait for the end of the transaction, and with a ROLLBACK in a
    /// constraint or trigger, which would end it.
    ///
    /// # Errors
    /// As [`Session::prepared`].
    pub fn shared(&self) -> Result<Option<&Prepared>, Stopped> {
        if self.shared.get().is_none() {
            let mut prepared = self.prepared()?;
            let image = self.image_of(&mut prepared.database)?;
            let rules = "SELECT 1 FROM (SELECT sql FROM main.sqlite_schema UNION ALL SELECT sql FROM temp.sqlite_schema)
                         WHERE sql LIKE '%DEFERR%' OR sql LIKE '%ROLLBACK%'";
            let can_be_taken_back =
                prepared.database.rows(rules, &[]).is_ok_and(|found| found.rows.is_empty())
                    && prepared.database.rows("PRAGMA defer_foreign_keys", &[]).is_ok_and(|deferred| {
                        deferred.rows.first().is_some_and(|row| row[0] == Value::Integer(0))
                    });
            self.shared.get_or_init(|| Shared { prepared, can_be_taken_back, image });
        }
        let shared = self.shared.get().filter(|shared| shared.can_be_taken_back);
        Ok(shared.map(|shared| &shared.prepared))
    }

    /// What an answer made that was run, where tables for calls are made by running it once more. Temporary tables are not in an image.
    fn image_of(&self, database: &mut Database) -> Result<Option<Image>, Trouble> {
        let is_called = self.exercise.spec.checks.iter().any(|check| check.call.is_some());
        if !is_called || !self.program()?.prepares_by_running() {
            return Ok(None);
        }
        let held = database.settings_and_schema().and_then(|[_, _, _, temporary]| {
            if temporary > 0 { Ok(None) } else { database.image().map(Some) }
        });
        held.map_err(|error| self.stopped(&error))
    }

    /// What the whole answer made, if it was run for an earlier check.
    pub(super) fn made_before(&self) -> Option<&Image> {
        self.shared.get()?.image.as_ref()
    }
}
