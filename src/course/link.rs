//! How a check writes rows: links by the names of their ends, rows to add, rows to delete.

use serde::Deserialize;

use super::ordered::Ordered;
use crate::database::Value;

/// A link: one name for each end, then, if there is a payload, a table of its columns.
///
/// Written as an array: `["Achilles", "Troy"]`, `["Achilles", "Troy", { role = "archer" }]`. The name `<nobody>` is an id
/// that no row has, `<nothing>` is NULL.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(try_from = "Vec<LinkPart>")]
pub struct Link {
    /// One end for each table of the relationship.
    pub ends: Vec<End>,
    /// Columns of the link's own, with their values.
    pub payload: Vec<(String, Value)>,
}

/// One end of a link.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    /// The row with this name.
    Named(String),
    /// An id that no row has.
    Nobody,
    /// NULL.
    Nothing,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum LinkPart {
    Name(String),
    Payload(Ordered<Scalar>),
}

impl TryFrom<Vec<LinkPart>> for Link {
    type Error = String;

    fn try_from(parts: Vec<LinkPart>) -> Result<Self, Self::Error> {
        let mut link = Self { ends: Vec::new(), payload: Vec::new() };
        for part in parts {
            match part {
                LinkPart::Name(_) if !link.payload.is_empty() => {
                    return Err("in a link, the names come before the payload".to_owned());
                }
                LinkPart::Name(name) => link.ends.push(match name.as_str() {
                    "<nobody>" => End::Nobody,
                    "<nothing>" => End::Nothing,
                    _ => End::Named(name),
                }),
                LinkPart::Payload(payload) => {
                    link.payload = payload.0.into_iter().map(|(column, value)| (column, value.0)).collect();
                }
            }
        }
        if link.ends.len() < 2 {
            return Err("a link names at least two rows: [\"Achilles\", \"Troy\"]".to_owned());
        }
        Ok(link)
    }
}

/// A row to add to an entity table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Insert {
    /// The table.
    pub table: String,
    /// Its columns and values; what is not named is left out.
    pub values: Ordered<Scalar>,
}

/// A row to delete, found by its name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delete {
    /// The table.
    pub table: String,
    /// The row's `name`.
    pub name: String,
}

/// A TOML scalar as a database value. The text `<nothing>` is NULL.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(from = "ScalarText")]
pub struct Scalar(pub Value);

#[derive(Deserialize)]
#[serde(untagged)]
enum ScalarText {
    Integer(i64),
    Real(f64),
    Text(String),
}

impl From<ScalarText> for Scalar {
    fn from(scalar: ScalarText) -> Self {
        Self(match scalar {
            ScalarText::Integer(number) => Value::Integer(number),
            ScalarText::Real(number) => Value::real(number),
            ScalarText::Text(text) if text == "<nothing>" => Value::Null,
            ScalarText::Text(text) => Value::Text(text),
        })
    }
}
