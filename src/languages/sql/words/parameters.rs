//! What is said of parameters that are written in another way than SQLite's.

use super::Words;

/// `%s`, `${hero}`, `{hero}`.
pub const PLACEHOLDER: Words = Words {
    why: "{shown} is a placeholder of another program, which puts a value there before the database reads the query. SQLite does not know it. A parameter of SQLite begins with : and has a name.",
    look: "Line {line}: which parameter does the task name, or which value belongs here?",
};
/// The remark about `':hero'`.
pub const QUOTED: &str = "{text} in line {line}, in quotes, is a text. It is not the parameter {name}.";
