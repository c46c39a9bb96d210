//! Why, where the schema or the connection tells it for certain, whatever the check is about.

use super::Reason;

/// Foreign keys that are there, and switched off.
pub fn switched_off() -> Reason {
    reason(
        "Your script switches foreign keys off. Then SQLite looks up no id, whatever your tables say.",
        "PRAGMA foreign_keys: where does your script set it, and to what?",
    )
}

/// The same, where rows were deleted that others point at.
pub fn switched_off_for_deletes() -> Reason {
    reason(
        "Your script switches foreign keys off. Then ON DELETE does nothing, whatever your tables say.",
        "PRAGMA foreign_keys: where does your script set it, and to what?",
    )
}

/// A join table that lives only as long as the connection.
pub fn temporary(table: &str) -> Reason {
    let why = format!(
        "{table} is a temporary table. It is gone when the connection closes, and its foreign keys look for their \
         tables among the temporary ones."
    );
    reason(&why, "The word between CREATE and TABLE.")
}

/// A view in the place of the join table.
pub fn view(table: &str) -> Reason {
    let why = format!("{table} is a view. A view has no rows of its own: it only shows those of tables.");
    reason(&why, "The word between CREATE and the name.")
}

/// A unique index that looks at some rows only.
pub fn condition() -> Reason {
    reason(
        "A unique index with WHERE looks only at rows for which its condition is true. This link is none of them.",
        "The words behind WHERE. For which links are they not true?",
    )
}

/// A row that is dropped where it should be refused.
pub fn dropped() -> Reason {
    reason(
        "Your table takes the row away and says nothing. ON CONFLICT IGNORE does that, and so does a trigger with \
         RAISE(IGNORE) or DELETE. Whoever added the row believes that it is there. The task asks for an error.",
        "What does your rule do with the row that it does not want?",
    )
}

/// A row that is dropped where it should stay.
pub fn taken_away() -> Reason {
    reason(
        "Your table takes the row away and says nothing. ON CONFLICT IGNORE does that, and so does a trigger with \
         RAISE(IGNORE) or DELETE.",
        "Is there such a rule or trigger? What does it do with a row that is new?",
    )
}

fn reason(why: &str, look: &str) -> Reason {
    (Some(why.to_owned()), Some(look.to_owned()))
}
