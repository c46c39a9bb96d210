//! What every command starts from: the surroundings, the options, the output, and through them workspace and course.
//!
//! Nothing is read before a command asks for it.

use std::error::Error;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::marker;
use super::tools::Equipment;
use crate::cli::Global;
use crate::course::{Course, ExerciseId};
use crate::env::Environment;
use crate::error::{Failure, Result};
use crate::programs::{Editor, Pager};
use crate::report::{Output, Style, with_file_link};
use crate::workspace::{Found, Memory, Workspace, find, plain_name};

/// What takes no longer needs no word.
const A_MOMENT: Duration = Duration::from_millis(500);

/// What is said before and after the name of a remembered file that says nothing.
const NOT_READ: &str =
    "I can't read one of my own files. It is damaged, or another version of workbook wrote it:";
const NOTHING_LOST: &str = "Nothing you wrote is in it, and your answers are judged again. When I write it anew, I keep this \
                            one beside it.";

/// What every command starts from.
pub(super) struct Setting<'a> {
    pub environment: &'a Environment,
    /// What judging needs.
    pub equipment: Equipment,
    global: &'a Global,
    output: Output,
}

impl<'a> Setting<'a> {
    pub fn new(environment: &'a Environment, global: &'a Global, output: Output) -> Self {
        Self { environment, equipment: Equipment::default(), global, output }
    }

    /// The same surroundings for an errand beside: what it shows is kept, and it can be stopped.
    pub fn beside(
        environment: &'a Environment,
        global: &'a Global,
        equipment: Equipment,
        style: Style,
    ) -> Self {
        Self { environment, equipment, global, output: Output::keeping(style) }
    }

    /// What was shown until now, where it is kept.
    pub fn take_kept(&mut self) -> String {
        self.output.take_kept()
    }

    /// The options that hold for every command.
    pub const fn global(&self) -> &Global {
        self.global
    }

    pub fn into_output(self) -> Output {
        self.output
    }

    pub const fn style(&self) -> &Style {
        self.output.style()
    }

    /// The style of what is shown: with colours only where those who see it get them.
    pub fn shown_style(&self) -> Style {
        self.window_style(self.style().width)
    }

    /// How a window of so many columns is to look that is drawn in.
    pub fn window_style(&self, columns: usize) -> Style {
        self.output.window_style(columns)
    }

    /// The window has so many columns now.
    pub const fn resize(&mut self, columns: usize) {
        self.output.resize(columns);
    }

    /// How many rows the window has, if the result goes to one.
    pub fn height(&self) -> Option<usize> {
        self.output.height()
    }

    /// Shows a result.
    pub fn show(&mut self, text: &str) -> Result<()> {
        self.output.show(text).map_err(unwritten)
    }

    /// Shows a few sentences as a result.
    pub fn say(&mut self, prose: &str) -> Result<()> {
        let text = self.style().wrap(prose, 0);
        self.show(&text)
    }

    /// Shows a result about a file: its name on the screen can be clicked, where the terminal can.
    pub fn show_about(&mut self, text: &str, name: &str, file: &Path) -> Result<()> {
        let text = with_file_link(text, name, file, self.style());
        self.show(&text)
    }

    /// Shows a long result: page by page where it doesn't fit the window and somebody is there to turn the pages.
    pub fn show_pages(&mut self, draw: impl Fn(&Style) -> String) -> Result<()> {
        let style = self.shown_style();
        let text = draw(&style);
        let fits = |lines| !self.output.overflows(&text, lines);
        let is_wanted = !(self.global.no_pager || self.style().plain || self.environment.terminal.is_dumb());
        if !is_wanted || !self.output.is_a_conversation() || self.environment.lines.is_none_or(fits) {
            return self.show(&text);
        }
        // Not every pager lets links through.
        let unlinked = draw(&Style { links: false, ..style });
        let shown = self.output.as_shown(&unlinked);
        match Pager::known(self.environment) {
            Some(pager) if pager.show(&shown).is_ok() => Ok(()),
            _ => self.show(&text),
        }
    }

    /// The editor in whose own terminal we run, if that is so and it may be opened unasked.
    pub fn editor_around(&self) -> Option<Editor> {
        let is_unwanted = self.global.no_editor || self.environment.no_editor;
        Editor::known(self.environment).filter(|editor| editor.is_around_us() && !is_unwanted)
    }

    /// Opens a file in the editor in whose own terminal we run, if that is so. What goes wrong is told, and nothing more.
    pub fn open_unasked(&mut self, file: &Path, line: Option<usize>) -> Result<()> {
        if !self.output.is_a_conversation() {
            return Ok(());
        }
        let Some(editor) = self.editor_around() else { return Ok(()) };
        match editor.open(file, line) {
            Ok(()) => Ok(()),
            Err(failure) => self.remark(&failure.message),
        }
    }

    /// Hands a text to another program, to the letter.
    pub fn hand_over(&mut self, text: &str) -> Result<()> {
        self.output.hand_over(text).map_err(unwritten)
    }

    /// Says something beside the result.
    pub fn remark(&mut self, prose: &str) -> Result<()> {
        let text = self.style().wrap(prose, 0);
        self.aside(&text)
    }

    /// As [`Setting::remark`], with lines as they are.
    pub fn aside(&mut self, text: &str) -> Result<()> {
        self.output.remark(text).map_err(unwritten)
    }

    /// Says how to end what is pasted, where standard input is somebody at a keyboard.
    pub fn ask_to_paste(&mut self, what: &str) -> Result<()> {
        if !io::stdin().is_terminal() {
            return Ok(());
        }
        let end = if cfg!(windows) { "Ctrl-Z and Enter" } else { "Ctrl-D" };
        self.remark(&format!("Paste {what}, then press {end}."))
    }

    /// Says how far a longer work is: in one line that changes, or, where none can, that it has `begun`.
    pub fn progress(&mut self, begun: &str, far: &str) {
        self.output.progress(begun, far);
    }

    /// Says how far a work is that began at `start`, once it takes longer than a moment; only in a line that can change.
    pub fn progress_since(&mut self, start: Instant, far: impl FnOnce() -> String) {
        if start.elapsed() >= A_MOMENT {
            self.output.progress_in_place(&far());
        }
    }

    /// Where the workspace is, or where it would be made.
    pub fn find(&self) -> Result<Found> {
        let Some(folder) = &self.global.workspace else { return Ok(find(self.environment.folder()?)) };
        let folder = self.absolute(folder)?;
        Ok(Found::at(&folder))
    }

    /// A path that was typed, seen from the current folder.
    pub fn absolute(&self, path: &Path) -> Result<PathBuf> {
        Ok(if path.is_absolute() { path.to_owned() } else { self.environment.folder()?.join(path) })
    }

    /// A path as it is best shown.
    pub fn shown(&self, path: &Path) -> String {
        self.environment.shown(path).display().to_string()
    }

    /// A path as it is typed in a command.
    pub fn quoted(&self, path: &Path) -> String {
        let shown = self.shown(path);
        if shown.contains(char::is_whitespace) { format!("\"{shown}\"") } else { shown }
    }

    pub fn memory(&self) -> Memory {
        Memory::new(self.environment.state.as_deref())
    }

    /// As [`Setting::find`], for a command that makes no workspace where `--workspace` says: there, one must be.
    pub fn found(&self) -> Result<Found> {
        match self.find()? {
            Found::Free(place) | Found::Taken(place) if self.global.workspace.is_some() => {
                Err(self.no_workbook(&place))
            }
            found => Ok(found),
        }
    }

    /// The workspace, if there is one.
    pub fn workspace_if_any(&self) -> Result<Option<Workspace>> {
        match self.found()? {
            Found::Here(root) => Workspace::open(&root).map(Some),
            Found::Free(_) | Found::Taken(_) => Ok(None),
        }
    }

    /// The workspace; a command that needs one stops without.
    pub fn workspace(&self) -> Result<Workspace> {
        match self.found()? {
            Found::Here(root) => Workspace::open(&root),
            Found::Taken(place) => Err(self.taken(&place)),
            Found::Free(_) => {
                let failure = self.with_the_last(Failure::files("There is no workbook here."));
                Err(failure.hint("To make one here: workbook next"))
            }
        }
    }

    /// What to say of a place that is somebody else's.
    pub fn taken(&self, place: &Path) -> Failure {
        let (shown, kind) = (self.shown(place), if place.is_dir() { "folder" } else { "file" });
        self.with_the_last(Failure::files(format!(
            "There is a {kind} {shown} already, and it is no workbook of mine: it has no workbook.toml."
        )))
        .hint("I leave it as it is. To make your workbook elsewhere:")
        .hint("  workbook init DIR")
    }

    /// What to say of the folder given with `--workspace`.
    fn no_workbook(&self, place: &Path) -> Failure {
        let failure = Failure::files(format!(
            "There is no workbook in {}: no file workbook.toml is there.",
            self.shown(place)
        ));
        if place.is_file() {
            return failure;
        }
        failure.hint("To make one there:").hint(format!("  workbook init {}", self.quoted(place)))
    }

    /// Where the workspace is that was used last, if it is not this one.
    fn with_the_last(&self, failure: Failure) -> Failure {
        match self.memory().last() {
            Some(last) => {
                failure.hint("To go on in your last one:").hint(format!("  cd {}", self.quoted(&last)))
            }
            None => failure,
        }
    }

    /// Says that something can't be remembered; what was asked for is done all the same.
    pub fn not_remembered(&mut self, failure: &Failure) -> Result<()> {
        let cause = failure.source().map(|cause| format!("\n  {cause}")).unwrap_or_default();
        self.remark(&format!("I can't remember what you have seen:\n  {}{cause}\n", failure.message))
    }

    /// The course: ours, the teacher's of this workspace, and the one given with `--course`. What does not fit it in the
    /// workspace's marker is told.
    pub fn course(&mut self, workspace: Option<&Workspace>) -> Result<Course> {
        let course = self.any_course(workspace)?;
        let Some(workspace) = workspace else { return Ok(course) };
        for remark in marker::remarks(workspace, &course) {
            self.remark(&remark)?;
        }
        for file in workspace.unreadable() {
            let shown = self.shown(&file);
            self.remark(&format!("{NOT_READ}\n  {shown}\n{NOTHING_LOST}\n"))?;
        }
        marker::check(workspace, &course)?;
        Ok(course)
    }

    /// The course, whatever the workspace's marker says of it.
    pub fn any_course(&self, workspace: Option<&Workspace>) -> Result<Course> {
        let mut course = Course::embedded();
        if let Some((workspace, folder)) =
            workspace.and_then(|workspace| Some((workspace, workspace.marker().course.as_ref()?)))
        {
            course = course.with_folder(&workspace.root().join(folder), false)?;
        }
        match &self.global.course {
            Some(folder) => course.with_folder(&self.absolute(folder)?, self.global.alone),
            None if self.global.alone => {
                Err(Failure::usage("--alone goes together with --course DIR: only that folder's exercises."))
            }
            None => Ok(course),
        }
    }

    /// Whether only the exercises of the course folder count.
    pub const fn alone(&self) -> bool {
        self.global.alone
    }

    /// The course folder given with `--course`.
    pub fn course_folder(&self) -> Result<Option<PathBuf>> {
        self.global.course.as_deref().map(|folder| self.absolute(folder)).transpose()
    }
}

fn unwritten(error: io::Error) -> Failure {
    Failure::files("The output can't be written.").because(error)
}

/// The track that names belong to which say none: the workspace's, or without one the course's first.
pub(super) fn current_track(workspace: Option<&Workspace>, course: &Course) -> Result<String> {
    workspace.map_or_else(|| course.first_track(), |workspace| Ok(workspace.track().to_owned()))
}

/// Whether somebody who types this means a file.
pub(super) fn is_path(typed: &str) -> bool {
    typed.contains(['.', '\\']) || typed.matches('/').count() > 1
}

/// The exercise that was typed: `unique_pair`, `sql/unique_pair`, or, by a slip, the path of its file.
pub(super) fn typed(text: &str, track: &str) -> Result<ExerciseId> {
    let id = if is_path(text) {
        let name = text.rsplit(['/', '\\']).next().unwrap_or(text);
        ExerciseId::new(track, name.split('.').next().unwrap_or(name))
    } else {
        ExerciseId::parse(text, track)
    };
    let leads_elsewhere = text.split(['/', '\\']).any(|part| part == "..");
    if !leads_elsewhere && plain_name(&id.track) && plain_name(&id.name) {
        return Ok(id);
    }
    Err(Failure::usage(format!("{text:?} is not the name of an exercise."))
        .hint("Exercises are named like unique_pair, or sql/unique_pair.")
        .hint("workbook list shows every exercise."))
}

#[cfg(test)]
mod tests {
    use super::typed;
    use crate::error::Kind;

    #[test]
    fn a_name_a_full_name_or_a_path() {
        let id = |text: &str| typed(text, "sql").unwrap().to_string();
        assert_eq!(id("unique_pair"), "sql/unique_pair");
        assert_eq!(id("knex/unique_pair"), "knex/unique_pair");
        assert_eq!(id("workbook/sql/03_keep_it_true/unique_pair.sql"), "sql/unique_pair");
        assert_eq!(id("sql\\unique_pair.sql"), "sql/unique_pair");
        assert_eq!(id("unique_pair.sql"), "sql/unique_pair");
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        for text in ["", "..", "../..", "sql/", "/etc", "../x/..", "../../x.sql", "../x", "a b"] {
            assert_eq!(typed(text, "sql").unwrap_err().kind, Kind::Usage, "{text}");
        }
    }
}
