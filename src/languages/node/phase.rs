//! What an answer was at when it stopped, for the words about it.

/// What is done with an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Its file is loaded.
    #[default]
    Loading,
    /// One of its functions runs.
    Function(String),
    /// The tables of its models are made.
    Tables,
    /// Code of the course calls what it exports.
    Call,
}

/// How long the name of a function may be that is shown.
const LONGEST: usize = 40;

impl Phase {
    /// By the name that the harness has for it.
    pub fn named(name: &str) -> Self {
        match name {
            "tables" => Self::Tables,
            "call" => Self::Call,
            _ => Self::Function(name.chars().take(LONGEST).collect()),
        }
    }

    /// For the end of a sentence: something happened ...
    pub fn during(&self) -> String {
        match self {
            Self::Loading => "while your file was loaded".to_owned(),
            Self::Function(name) => format!("while your {name} ran"),
            Self::Tables => "while the tables of your models were made".to_owned(),
            Self::Call => "while I called your code".to_owned(),
        }
    }

    /// The beginning of a message that ends with what was thrown.
    pub fn stopped(&self) -> String {
        match self {
            Self::Loading => "I loaded your file. It stopped: ".to_owned(),
            Self::Function(name) => format!("I ran your {name}. It stopped: "),
            Self::Tables => "I made the tables of your models. It stopped: ".to_owned(),
            Self::Call => "Your code stopped: ".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Phase;

    #[test]
    fn phases_are_told_by_their_names() {
        assert_eq!(Phase::default().during(), "while your file was loaded");
        assert_eq!(Phase::named("up").stopped(), "I ran your up. It stopped: ");
        assert_eq!(Phase::named("tables").during(), "while the tables of your models were made");
        assert_eq!(Phase::named("call").stopped(), "Your code stopped: ");
        assert!(Phase::named(&"x".repeat(1_000)).during().len() < 80);
    }
}
