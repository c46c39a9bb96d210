//! What an option may be: forms of reports and pictures, shells, when to use colours.

use clap::ValueEnum;

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// When the output is a terminal that has them.
    #[default]
    Auto,
    /// Also into a pipe or a file.
    Always,
    /// Not at all.
    Never,
}

/// How verdicts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum VerdictFormat {
    /// For people.
    #[default]
    Human,
    /// One JSON document on standard output, and nothing else there.
    Json,
    /// A JUnit report, for machines that show test results.
    Junit,
    /// The Test Anything Protocol, version 14.
    Tap,
}

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Human,
    /// One JSON document on standard output, and nothing else there.
    Json,
}

/// How a review is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ReviewFormat {
    /// For people.
    #[default]
    Human,
    /// One JSON document on standard output, and nothing else there.
    Json,
    /// SARIF 2.1.0, for machines that show findings beside the code.
    Sarif,
}

/// A shell that can be taught what may be typed, with the file that it reads when it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// ~/.bashrc
    Bash,
    /// ~/.zshrc, after compinit
    Zsh,
    /// ~/.config/fish/config.fish
    Fish,
    /// $PROFILE
    #[value(alias = "pwsh")]
    Powershell,
}

/// How a picture of tables is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Drawing {
    /// For people: drawn in the terminal.
    #[default]
    Human,
    /// A Mermaid `erDiagram`, for Markdown.
    Mermaid,
    /// For Graphviz.
    Dot,
    /// A picture for a page or a slide.
    Svg,
}

/// How a report on a class is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum GradeFormat {
    /// For people.
    #[default]
    Human,
    /// A line for each learner and exercise, for spreadsheets.
    Csv,
    /// One JSON document; parts of a class are put together from these.
    Json,
    /// A JUnit report, for machines that show test results.
    Junit,
    /// The Test Anything Protocol, version 14.
    Tap,
}
