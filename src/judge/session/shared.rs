//! The database in which the whole answer ran: for checks whose probes can be taken back, and to begin with for calls and parts.

use super::{Prepared, Session};
use crate::course::Check;
use crate::database::{Database, Image, Value};
use crate::judge::stopped::Stopped;
use crate::languages::Trouble;

/// A database in which the whole answer ran, for checks whose probes can be taken back.
pub struct Shared {
    prepared: Prepared,
    /// Whether a transaction around probes changes nothing but that they can be taken back.
    can_be_taken_back: bool,
    /// All that the answer made, where other checks begin with that.
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

    /// What an answer made that was run, where other checks would have to run it for just that. Temporary tables are not in an image.
    fn image_of(&self, database: &mut Database) -> Result<Option<Image>, Trouble> {
        let is_prepared = self.program()?.prepares_by_running();
        let mut is_begun_with = false;
        for check in &self.exercise.spec.checks {
            is_begun_with |= (check.call.is_some() && is_prepared) || self.is_run_already(&check.sections)?;
        }
        if !is_begun_with {
            return Ok(None);
        }
        let held = database.settings_and_schema().and_then(|[_, _, _, temporary]| {
            if temporary > 0 { Ok(None) } else { database.image().map(Some) }
        });
        held.map_err(|error| self.stopped(&error))
    }

    /// A database with the answer's own tables.
    ///
    /// # Errors
    /// When they can't be made.
    pub fn own_tables(&self) -> Result<Database, Stopped> {
        let program = self.program()?;
        if program.prepares_by_running()
            && let Some(made) = self.made()?
        {
            return Ok(made);
        }
        let mut database = self.fixture()?;
        self.look_for_exports(&mut database)?;
        let prepared = program.prepare(&mut database, self.budget());
        prepared.map_err(|failed| self.stopped_by(failed, &database))?;
        Ok(database)
    }

    /// A database with what the whole answer made, if it was run for an earlier check.
    ///
    /// # Errors
    /// When a limit is hit.
    pub(super) fn made_before(&self) -> Result<Option<Database>, Trouble> {
        let Some(image) = self.shared.get().and_then(|shared| shared.image.as_ref()) else { return Ok(None) };
        let settings = self.settings(self.exercise.spec.foreign_keys);
        let made = Database::open_image(settings, self.budget(), image);
        made.map(Some).map_err(|error| self.stopped(&error))
    }

    /// The same where some check looks at all that the answer made: then it is run now and not later.
    ///
    /// # Errors
    /// As [`Session::prepared`].
    fn made(&self) -> Result<Option<Database>, Stopped> {
        if self.exercise.spec.checks.iter().any(is_probe) {
            self.shared()?;
        }
        Ok(self.made_before()?)
    }
}

/// Whether a check looks at what the whole answer made.
fn is_probe(check: &Check) -> bool {
    check.query.is_none() && check.call.is_none() && check.state.is_empty() && check.sections.is_empty()
}
