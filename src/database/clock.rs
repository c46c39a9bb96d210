//! The time of day where the learner is: SQLite asks the system for it, on every system.
//!
//! For telling people when something was; nothing is decided by it.

use rusqlite::Connection;

/// A moment (in seconds since 1970) in local time: `14:02` if it was today, else with its date.
#[must_use]
pub fn local_time(seconds: u64) -> Option<String> {
    let seconds = i64::try_from(seconds).ok()?;
    let sql = "SELECT strftime(CASE date(?1, 'unixepoch', 'localtime') WHEN date('now', 'localtime')
               THEN '%H:%M' ELSE '%Y-%m-%d %H:%M' END, ?1, 'unixepoch', 'localtime')";
    Connection::open_in_memory().ok()?.query_row(sql, [seconds], |row| row.get(0)).ok()
}

/// A moment (in seconds since 1970) in local time, as it may stand in the name of a file: `2026-11-27 21-03-11`.
#[must_use]
pub fn local_stamp(seconds: u64) -> Option<String> {
    let seconds = i64::try_from(seconds).ok()?;
    let sql = "SELECT strftime('%Y-%m-%d %H-%M-%S', ?1, 'unixepoch', 'localtime')";
    Connection::open_in_memory().ok()?.query_row(sql, [seconds], |row| row.get(0)).ok()
}

#[cfg(test)]
mod tests {
    use std::time::{SystemTime, UNIX_EPOCH};

    use super::{local_stamp, local_time};

    #[test]
    fn today_has_no_date_and_other_days_have_one() {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        assert_eq!(local_time(now).unwrap().len(), "14:02".len());
        assert!(local_time(1_000_000_000).unwrap().starts_with("2001-09-"));
        assert_eq!(local_time(u64::MAX), None);
    }

    #[test]
    fn a_stamp_has_day_and_second() {
        let stamp = local_stamp(1_000_000_000).unwrap();
        assert!(stamp.starts_with("2001-09-") && stamp.len() == "2026-11-27 21-03-11".len(), "{stamp}");
    }
}
