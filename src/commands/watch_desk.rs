//! What watching asks for, answered as the other verbs answer it.
//!
//! Each answer begins with what is on the disk: workspace and course may have changed since the last one.

use std::path::Path;
use std::sync::Arc;

use super::list;
use super::next::{Page as FirstPage, place_of_answer};
use super::overview::Overview;
use super::reset;
use super::run::ran;
use super::schema::made;
use super::setting::Setting;
use super::telling::{Telling, now};
use super::tools::Equipment;
use crate::cli::Global;
use crate::course::{Course, Exercise, ExerciseId};
use crate::database::Stop;
use crate::env::Environment;
use crate::error::{Failure, Result};
use crate::judge::{Event, Status};
use crate::programs::Editor;
use crate::report::{self, Browser, Style};
use crate::watch::{Checked, Desk, Doing, Draw, Moved, News, Page, Spot, Step, Told};
use crate::workspace::{Workspace, hash};

/// A workspace that is watched.
#[derive(Clone)]
pub(super) struct Book {
    environment: Arc<Environment>,
    /// The options of every command, with this workspace.
    global: Arc<Global>,
    equipment: Equipment,
    style: Style,
}

/// What is on the disk now.
struct Open {
    workspace: Workspace,
    course: Course,
}

impl Book {
    pub fn new(setting: &Setting<'_>, style: Style, root: &Path) -> Self {
        let global = Global { workspace: Some(root.to_owned()), ..setting.global().clone() };
        let environment = Arc::new(setting.environment.clone());
        Self { environment, global: Arc::new(global), equipment: setting.equipment.clone(), style }
    }

    fn setting(&self, stop: &Stop) -> Setting<'_> {
        Setting::beside(&self.environment, &self.global, self.equipment.stopped_by(stop), self.style)
    }

    fn open_book(setting: &mut Setting<'_>) -> Result<Open> {
        let workspace = setting.workspace().map_err(|failure| {
            failure.hint("Was your workbook moved or renamed? Press q, then begin again where it is now.")
        })?;
        let course = setting.course(Some(&workspace))?;
        Ok(Open { workspace, course })
    }

    /// The exercise at this place is watched from now on; what was said on the way in stands above it.
    pub fn moved(
        workspace: &Workspace,
        course: &Course,
        overview: &Overview<'_>,
        index: usize,
        said: &str,
    ) -> Result<Moved> {
        let standing = &overview.standings[index];
        let page = FirstPage::of(workspace, course, overview, standing)?;
        // Where this can't be remembered, the lesson is shown once more another day.
        drop(page.remember(workspace));
        let spot = Spot {
            id: standing.summary.id.clone(),
            file: standing.path.clone(),
            shown: standing.shown(),
            folder: workspace.root().join(&overview.track.name),
        };
        let is_first = page.has_lesson() || !said.is_empty();
        let said = said.to_owned();
        let first: Option<Draw> = is_first
            .then(|| Arc::new(move |style: &Style, _: usize| said.clone() + &page.screen(style)) as Draw);
        Ok(Moved { spot, first })
    }

    /// The exercise and how it stands, with what is needed to say so.
    fn with<T>(
        &self,
        spot: &Spot,
        stop: &Stop,
        then: impl FnOnce(&Setting<'_>, &Open, &mut Overview<'_>, usize) -> Result<T>,
    ) -> Result<T> {
        let mut setting = self.setting(stop);
        let open = Self::open_book(&mut setting)?;
        let track = open.course.track(&spot.id.track)?;
        let mut overview = Overview::read(&setting, Some(&open.workspace), &open.course, track)?;
        let index = overview.place(&spot.id.name).ok_or_else(|| {
            Failure::usage(format!("There is no exercise {} any more.", spot.id))
                .hint("Press a for the list.")
        })?;
        then(&setting, &open, &mut overview, index)
    }

    fn exercise(open: &Open, overview: &Overview<'_>, index: usize) -> Result<Exercise> {
        open.course.exercise_of(&overview.track, &overview.standings[index].summary.id.name)
    }

    /// Builds what this exercise needs beside what its track does, where that is missing and there is something to judge.
    fn equip(
        setting: &Setting<'_>,
        open: &Open,
        overview: &mut Overview<'_>,
        index: usize,
        tell: &mut dyn FnMut(News),
    ) -> Result<()> {
        if !overview.is_touched(index)? {
            return Ok(());
        }
        let exercise = Self::exercise(open, overview, index)?;
        let standing = &overview.standings[index];
        let page = FirstPage::of(&open.workspace, &open.course, overview, standing)?;
        let mut task =
            Some(Told { status: Status::NotRun, hash: None, draw: drawn(move |style| page.task(style)) });
        setting.build_for(&exercise, &mut |what, done, total| {
            // Something to read meanwhile.
            if let Some(task) = task.take() {
                tell(News::Told(task));
            }
            tell(News::Doing(Doing::Building { what: what.to_owned(), done, total }));
        })?;
        overview.equip(setting);
        Ok(())
    }

    fn told(open: &Open, overview: &Overview<'_>, index: usize, telling: Telling) -> Result<Told> {
        let (standing, status) = (&overview.standings[index], telling.status());
        let page = match status {
            Status::Untouched => Some(FirstPage::of(&open.workspace, &open.course, overview, standing)?),
            _ => None,
        };
        let theirs = standing.text().map(str::to_owned);
        // Bytes that are no text can be told from others, too: looking at them again is no news.
        let of_bytes = || std::fs::read(&standing.path).ok().map(|bytes| hash(&bytes));
        let hash = standing.hash().or_else(|| of_bytes().filter(|_| !standing.is_unreadable()));
        Ok(Told { status, hash, draw: draw(telling, page, theirs) })
    }

    fn hint(open: &Open, exercise: Exercise, more: bool) -> Draw {
        let taken = open.workspace.state().hints(&exercise.id);
        let shown = (taken + usize::from(more)).max(1).min(exercise.spec.hints.len());
        // Where this can't be remembered, the same step comes again.
        drop(open.workspace.change_state(|state| state.set_hints(&exercise.id, shown)));
        drawn(move |style| {
            let hints = &exercise.spec.hints;
            let texts: Vec<&str> = hints[..shown].iter().map(String::as_str).collect();
            report::hints(&texts, hints.len(), &exercise.id, style)
        })
    }

    fn editor(&self) -> Option<Editor> {
        Editor::known(&self.environment)
    }

    fn line(file: &Path) -> Option<usize> {
        place_of_answer(&std::fs::read_to_string(file).ok()?)
    }
}

/// What is drawn the same way however high the window is.
fn drawn(draw: impl Fn(&Style) -> String + Send + Sync + 'static) -> Draw {
    Arc::new(move |style, _| draw(style))
}

/// The screen of a verdict: of an untouched answer the task, of one that passes also ours beside theirs.
fn draw(telling: Telling, page: Option<FirstPage>, theirs: Option<String>) -> Draw {
    Arc::new(move |style, rows| {
        if let Some(page) = &page {
            return page.task(style);
        }
        let screen = telling.screen(style, Some(rows.saturating_add(2)));
        if telling.status() != Status::Passed {
            return screen;
        }
        let Exercise { id, solution, spec, .. } = telling.exercise();
        let beside = report::solution(id, &spec.title, solution, theirs.as_deref(), style);
        // Its title stands above already.
        let beside = beside.split_once('\n').map_or("", |(_, rest)| rest);
        screen + beside
    })
}

impl Desk for Book {
    fn check(&self, spot: &Spot, stop: &Stop, tell: &mut dyn FnMut(News)) -> Result<Checked> {
        self.with(spot, stop, |setting, open, overview, index| {
            let workspace = &open.workspace;
            let cache = workspace.cache();
            Self::equip(setting, open, overview, index, tell)?;
            overview.judge_telling(index, &mut |event| {
                if let Event::CheckStarted { name, before, total } = event {
                    tell(News::Doing(Doing::Check { name: name.to_owned(), number: before + 1, total }));
                }
            })?;
            // How the others stand is found out afterwards: one that takes long is not in the way.
            let is_all = overview.recall(&cache)?;
            if stop.is_said() {
                return Ok(Checked::Stopped);
            }
            let standing = &overview.standings[index];
            if !standing.is_as_judged(workspace) {
                return Ok(Checked::Changed);
            }
            let Some(telling) = Telling::of(setting, workspace, &cache, overview, index) else {
                return Ok(Checked::Changed);
            };
            tell(News::Told(Self::told(open, overview, index, telling.clone())?));
            if !is_all {
                overview.settle(&cache)?;
                if stop.is_said() {
                    return Ok(Checked::Stopped);
                }
                tell(News::Told(Self::told(open, overview, index, telling.by_now(overview))?));
            }
            overview.remember(workspace, &[index], now());
            // The next save finds the tools of its language ready.
            if let Some((exercise, _)) = overview.standings[index].judged() {
                setting.judging(&spot.id.track).warm(exercise);
            }
            Ok(Checked::Told)
        })
    }

    fn page(&self, spot: &Spot, page: Page, stop: &Stop) -> Result<Draw> {
        self.with(spot, stop, |setting, open, overview, index| {
            let exercise = Self::exercise(open, overview, index)?;
            let standing = &overview.standings[index];
            let file = standing.shown();
            Ok(match page {
                Page::Hint { more } => Self::hint(open, exercise, more),
                Page::Lesson => {
                    let text = open.course.lesson(&exercise.id.track, &exercise.chapter)?.unwrap_or_default();
                    drawn(move |style| report::lesson(&text, style))
                }
                Page::List => {
                    let rows =
                        list::rows(setting, Some(&open.workspace), &open.course, overview.track.clone())?;
                    drawn(move |style| report::listing(&rows, style))
                }
                Page::Schema => {
                    let made = made(setting, &exercise, standing);
                    drawn(move |style| format!("{}\n{}", exercise.id, report::made(&made, &file, style)))
                }
                Page::Run => {
                    let ran = ran(setting, &exercise, standing);
                    drawn(move |style| {
                        let about = report::about(&exercise.id.to_string(), &file, style);
                        format!("{about}\n{}", report::run(&ran, Some(&file), style))
                    })
                }
                Page::Solution => {
                    let is_stub = overview.is_touched(index).is_ok_and(|touched| !touched);
                    if standing.status() != Status::Passed {
                        // Where this can't be remembered, it is shown all the same.
                        drop(open.workspace.change_state(|state| state.see_solution(&exercise.id)));
                    }
                    let theirs = standing.text().filter(|_| !is_stub).map(str::to_owned);
                    drawn(move |style| {
                        let Exercise { id, solution, spec, .. } = &exercise;
                        report::solution(id, &spec.title, solution, theirs.as_deref(), style)
                    })
                }
            })
        })
    }

    fn step(&self, from: &Spot, step: Step<'_>) -> Result<Option<Moved>> {
        let to = match step {
            Step::To(id) => Spot { id: id.clone(), ..from.clone() },
            Step::Next { .. } | Step::Previous => from.clone(),
        };
        self.with(&to, &Stop::default(), |_, open, overview, index| {
            let standing = &mut overview.standings[index];
            // What was told a moment ago may not be remembered yet.
            if matches!(step, Step::Next { passed: Some(hash) } if standing.hash() == Some(hash)) {
                standing.suppose(Status::Passed);
            }
            overview.recall(&open.workspace.cache())?;
            let passes = overview.standings[index].status() == Status::Passed;
            let next = match step {
                Step::To(_) => Some(index),
                Step::Previous => index.checked_sub(1),
                Step::Next { .. } if passes => overview.first_open(),
                Step::Next { .. } => Some(index + 1).filter(|next| *next < overview.standings.len()),
            };
            next.map(|next| Self::moved(&open.workspace, &open.course, overview, next, "")).transpose()
        })
    }

    fn list(&self, spot: &Spot) -> Result<Browser> {
        self.with(spot, &Stop::default(), |_, open, overview, _| {
            overview.recall(&open.workspace.cache())?;
            let rows = list::rows_of(overview, Some(&open.workspace));
            let mut browser = Browser::new(rows);
            browser.choose(&spot.id);
            Ok(browser)
        })
    }

    fn reset(&self, id: &ExerciseId) -> Result<String> {
        let mut setting = self.setting(&Stop::default());
        let _ = reset::run(&mut setting, &id.to_string())?;
        Ok(setting.take_kept())
    }

    fn undo(&self) -> Result<String> {
        let mut setting = self.setting(&Stop::default());
        let _ = reset::undo(&mut setting)?;
        Ok(setting.take_kept())
    }

    fn editor_takes_the_window(&self) -> Option<bool> {
        self.editor().map(|editor| editor.takes_the_terminal())
    }

    fn open(&self, spot: &Spot) -> Result<()> {
        match self.editor() {
            Some(editor) => editor.open(&spot.file, Self::line(&spot.file)),
            None => Ok(()),
        }
    }

    fn open_unasked(&self, spot: &Spot) -> Option<String> {
        let editor = self.setting(&Stop::default()).editor_around()?;
        editor.open(&spot.file, Self::line(&spot.file)).err().map(|failure| failure.message)
    }
}
