//! What a review comes to: plain data, for a reporter to show.

use std::ops::Range;

use crate::judge::Evidence;
use crate::languages::Trouble;

/// Everything that is said of a schema.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// How many tables it has.
    pub tables: usize,
    /// The tables of which something is to be said, join tables always, in the order of the schema.
    pub reviewed: Vec<Reviewed>,
    /// Statements of the script that failed, in order.
    pub troubles: Vec<Trouble>,
    /// What could not be tried, and why.
    pub not_probed: Vec<NotProbed>,
    /// Further remarks, one sentence each.
    pub notes: Vec<String>,
}

/// One table.
#[derive(Clone, Debug, PartialEq)]
pub struct Reviewed {
    /// Its name.
    pub table: String,
    /// The tables that it ties together; empty where it is no join table.
    pub ends: Vec<String>,
    /// The line of its `CREATE TABLE`, where there is a script.
    pub line: Option<usize>,
    /// Where that statement stands in the script, in bytes.
    pub statement: Option<Range<usize>>,
    /// Whether it was tried; where not, why is told in [`Review::not_probed`].
    pub probed: bool,
    /// What was found.
    pub findings: Vec<Finding>,
    /// The statements that mend all its faults, tried: they stand in place of the table's `CREATE TABLE`.
    pub mend: Option<String>,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which it is.
    pub rule: Rule,
    /// Whether it is a fault.
    pub level: Level,
    /// The columns that it is about.
    pub columns: Vec<String>,
    /// What was done, and what came of it.
    pub happened: String,
    /// Why.
    pub why: String,
    /// The smallest rows that show it.
    pub rows: Vec<Evidence>,
}

/// Whether something is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Links can be wrong, or lost, or can't be made.
    Fault,
    /// Worth knowing. It may be meant.
    Note,
}

/// A table that could not be tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotProbed {
    /// The table, or whatever it is.
    pub name: String,
    /// Why, as a sentence.
    pub reason: String,
}

/// Everything that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A foreign key to a table that is not there.
    MissingTable,
    /// A foreign key to a column that is not there.
    MissingColumn,
    /// A foreign key to a column that may repeat.
    TargetNotUnique,
    /// A link between rows that exist is refused.
    ValidLinkRefused,
    /// A link column changes the id that is written into it.
    IdChanged,
    /// An id that no row has is accepted.
    NoForeignKey,
    /// The same link is accepted twice.
    SameLinkTwice,
    /// A link with one end NULL is accepted.
    HalfLink,
    /// Both ends may have one link only.
    OneLinkOnly,
    /// One end may have one link only.
    OneSided,
    /// Nothing says what happens to links when an end goes.
    DeleteUndecided,
    /// An end that is linked can't be deleted: a choice.
    DeleteRefused,
    /// Half a link stays when an end goes.
    DeleteLeavesHalf,
    /// SET NULL on a column that may not be NULL.
    DeleteSetsNull,
    /// More than links goes with an end.
    DeleteTooFar,
    /// One column has no index.
    NoSecondIndex,
    /// A list in a column.
    ListInColumn,
    /// Numbered columns.
    NumberedColumns,
    /// Rows repeat so that they can point at more than one.
    RepeatedRows,
}

impl Rule {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::MissingTable,
        Self::MissingColumn,
        Self::TargetNotUnique,
        Self::ValidLinkRefused,
        Self::IdChanged,
        Self::NoForeignKey,
        Self::SameLinkTwice,
        Self::HalfLink,
        Self::OneLinkOnly,
        Self::OneSided,
        Self::DeleteUndecided,
        Self::DeleteRefused,
        Self::DeleteLeavesHalf,
        Self::DeleteSetsNull,
        Self::DeleteTooFar,
        Self::NoSecondIndex,
        Self::ListInColumn,
        Self::NumberedColumns,
        Self::RepeatedRows,
    ];

    /// Its name for scripts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::MissingTable => "missing_table",
            Self::MissingColumn => "missing_column",
            Self::TargetNotUnique => "target_not_unique",
            Self::ValidLinkRefused => "valid_link_refused",
            Self::IdChanged => "id_changed",
            Self::NoForeignKey => "no_foreign_key",
            Self::SameLinkTwice => "same_link_twice",
            Self::HalfLink => "half_link",
            Self::OneLinkOnly => "one_link_only",
            Self::OneSided => "one_sided",
            Self::DeleteUndecided => "delete_undecided",
            Self::DeleteRefused => "delete_refused",
            Self::DeleteLeavesHalf => "delete_leaves_half",
            Self::DeleteSetsNull => "delete_sets_null",
            Self::DeleteTooFar => "delete_too_far",
            Self::NoSecondIndex => "no_second_index",
            Self::ListInColumn => "list_in_column",
            Self::NumberedColumns => "numbered_columns",
            Self::RepeatedRows => "repeated_rows",
        }
    }

    /// What it is, in a line.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::MissingTable => "a foreign key points at a table that is not there",
            Self::MissingColumn => "a foreign key points at a column that is not there",
            Self::TargetNotUnique => "a foreign key points at a column that may repeat",
            Self::ValidLinkRefused => "a link between rows that exist is refused",
            Self::IdChanged => "a link column changes the id that is written into it",
            Self::NoForeignKey => "a link to a row that does not exist is accepted",
            Self::SameLinkTwice => "the same link twice is accepted",
            Self::HalfLink => "a link with one end empty is accepted",
            Self::OneLinkOnly => "each row can be linked only once",
            Self::OneSided => "one of the two can be linked only once",
            Self::DeleteUndecided => "nothing says what happens to links when a row goes",
            Self::DeleteRefused => "a row that is linked can't be deleted",
            Self::DeleteLeavesHalf => "deleting a row leaves half a link behind",
            Self::DeleteSetsNull => "deleting a row that is linked always fails",
            Self::DeleteTooFar => "deleting one row deletes rows that are not links",
            Self::NoSecondIndex => "one direction has no index",
            Self::ListInColumn => "a list in one column stands for many links",
            Self::NumberedColumns => "numbered columns stand for many links",
            Self::RepeatedRows => "rows are repeated so that they can point at more than one",
        }
    }
}

impl Review {
    /// How many findings are of this level, failed statements among the faults.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        let findings = self.reviewed.iter().flat_map(|table| &table.findings);
        let found = findings.filter(|finding| finding.level == level).count();
        if level == Level::Fault { found + self.troubles.len() } else { found }
    }

    /// How many join tables were found.
    #[must_use]
    pub fn join_tables(&self) -> usize {
        self.reviewed.iter().filter(|table| !table.ends.is_empty()).count()
    }
}

impl Reviewed {
    /// Whether any finding is a fault.
    #[must_use]
    pub fn is_faulty(&self) -> bool {
        self.findings.iter().any(|finding| finding.level == Level::Fault)
    }
}
