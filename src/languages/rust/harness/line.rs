//! One line of what goes over, each way: words with a tab between them, none of them with a tab or a line end in it.

use crate::cell::{Cell, bytes, hex};
use crate::rows::{Rows, Values};

/// What the runner asks for.
pub struct Order {
    /// The number of the run, said again in the reply.
    pub run: String,
    /// Which of the answers in this program.
    pub answer: usize,
    /// What is done: the name of a part, or the number of a call.
    pub what: String,
    /// Whether foreign keys are enforced when it begins.
    pub foreign_keys: bool,
    /// The database that it begins with.
    pub image: Vec<u8>,
    /// The parameters.
    pub values: Values,
}

impl Order {
    /// Reads a line.
    pub fn read(line: &str) -> Option<Self> {
        let mut words = line.trim_end_matches('\n').split('\t');
        Some(Self {
            run: words.next()?.to_owned(),
            answer: words.next()?.parse().ok()?,
            what: words.next()?.to_owned(),
            foreign_keys: words.next()? == "1",
            image: bytes(words.next()?)?,
            values: Values(
                words
                    .map(|word| {
                        let (name, value) = word.split_once('=')?;
                        Some((name.to_owned(), Cell::decoded(value)?))
                    })
                    .collect::<Option<_>>()?,
            ),
        })
    }
}

/// A line about a statement that was sent.
pub fn sent(run: &str, text: &str) -> String {
    format!("sent\t{run}\t{}\n", hex(text.as_bytes()))
}

/// A line about the rows that came.
pub fn rows(run: &str, rows: &Rows) -> String {
    let rows: Vec<String> = rows
        .0
        .iter()
        .map(|row| row.iter().map(Cell::encoded).collect::<Vec<_>>().join(","))
        .collect();
    format!("rows\t{run}\t{}\t{}\n", rows.len(), rows.join(";"))
}

/// A line about an error that was given back.
pub fn stopped(run: &str, said: &str) -> String {
    format!("stopped\t{run}\t{}\n", hex(said.as_bytes()))
}

/// A line about a panic: what was said, the file, the line and the column.
pub fn panicked(run: &str, said: &str, place: &(String, u32, u32)) -> String {
    let (file, line, column) = place;
    format!("panicked\t{run}\t{}\t{}\t{line}\t{column}\n", hex(said.as_bytes()), hex(file.as_bytes()))
}

/// The last line of a reply: what the database holds now.
pub fn done(run: &str, open: bool, foreign_keys: bool, image: &[u8]) -> String {
    format!("done\t{run}\t{}\t{}\t{}\n", u8::from(open), u8::from(foreign_keys), hex(image))
}
