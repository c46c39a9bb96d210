//! `workbook verify`: judge answers in the workspace, always anew.
//!
//! How a verdict is surrounded on the screen is in `telling.rs`; files from elsewhere are in `verify_file.rs`.

use std::path::Path;
use std::time::Instant;

use super::judging::not_run;
use super::overview::Overview;
use super::setting::{Setting, typed};
use super::telling::{now, verdict};
use super::verify_file;
use crate::cli::{VerdictFormat as Format, Verify};
use crate::course::{Course, ExerciseId};
use crate::error::{Exit, Failure, Kind, Result};
use crate::judge::{Event, Status, Trouble, Verdict};
use crate::report::{self, Waiting};
use crate::workspace::{Cache, Workspace};

pub(super) fn run(setting: &mut Setting<'_>, args: &Verify) -> Result<Exit> {
    if let Some(file) = &args.file {
        return verify_file::run(setting, args, file);
    }
    let workspace = setting.workspace()?;
    let course = setting.course(Some(&workspace))?;
    let track = args.track.as_deref().unwrap_or(workspace.track()).to_owned();
    let round = Round { cache: workspace.cache(), workspace, course, format: args.format };
    if args.all {
        round.all(setting, &track)
    } else if args.exercises.is_empty() {
        round.current(setting, &track)
    } else {
        round.named(setting, &args.exercises, &track)
    }
}

/// Judges the answer at this place; says what is being done where it takes long.
fn judge(waiting: &Waiting, overview: &mut Overview<'_>, index: usize) -> Result<()> {
    let what = format!("Checking {}", overview.standings[index].summary.id);
    overview.judge_telling(index, &mut |event| {
        if let Event::CheckStarted { name, before, total } = event {
            waiting.step(&what, &format!("check {} of {total}, {name}", before + 1));
        }
    })
}

/// One round of judging.
struct Round {
    workspace: Workspace,
    course: Course,
    cache: Cache,
    format: Format,
}

impl Round {
    fn read(&self, setting: &mut Setting<'_>, track: &str) -> Result<Overview<'_>> {
        let track = self.course.track(track)?;
        let mut overview = Overview::read(setting, Some(&self.workspace), &self.course, track)?;
        let name = &overview.track.name;
        if name != self.workspace.track()
            && overview.standings.iter().all(|standing| standing.answer.is_none())
        {
            return Err(Failure::files(format!("The track {name} was not begun: it has no answers yet."))
                .hint("To begin it:")
                .hint(format!("  workbook track {name}")));
        }
        setting.equip(name)?;
        for exercise in overview.with_own_libraries(self.workspace.state().last_in(name))? {
            setting.equip_for(&exercise)?;
        }
        overview.equip(setting);
        Ok(overview)
    }

    /// What passed before in one line, then the exercise that the learner is working on.
    fn current(&self, setting: &mut Setting<'_>, track: &str) -> Result<Exit> {
        let mut overview = self.read(setting, track)?;
        let waiting = Waiting::begin(setting.style());
        for index in 0..overview.standings.len() {
            if overview.is_touched(index)? {
                judge(&waiting, &mut overview, index)?;
            }
        }
        let state = self.workspace.state();
        let lost = overview.standings.iter().position(|standing| standing.is_lost(&self.cache));
        let won = self.won(&overview, state.last_in(track));
        let current = won.or_else(|| overview.current(state.last_in(track)));
        let told: Vec<usize> = lost.or(current).into_iter().collect();
        for index in &told {
            if overview.standings[*index].judged().is_none() {
                judge(&waiting, &mut overview, *index)?;
            }
        }
        drop(waiting);
        if let (Some(current), None) = (current, lost) {
            self.work_on(&overview.standings[current].summary.id);
        }
        let mut before = overview.with(&[Status::Passed]);
        before.retain(|index| !told.contains(index));
        let mut verdicts = overview.verdicts(&before);
        self.passed(setting, &verdicts, !told.is_empty())?;
        self.tell(setting, &mut overview, &told, &before)?;
        if told.is_empty() && self.format == Format::Human {
            setting.show("\n")?;
            setting.say("Every exercise passes. See them all: workbook list")?;
        }
        verdicts.extend(overview.verdicts(&told));
        let unreadable = overview.is_any_unreadable(&told);
        if let (Some(current), Some(lost)) = (current.filter(|current| Some(*current) != lost), lost) {
            verdicts.push(stopped(&self.course, &overview, current, lost)?);
        }
        self.end(setting, &verdicts, unreadable)
    }

    /// An exercise that passes for the first time: it is what the learner was working on. Where several do, as when the cache
    /// was deleted, it is the one last shown, or else the one furthest on.
    fn won(&self, overview: &Overview<'_>, last_shown: Option<&str>) -> Option<usize> {
        let won =
            || (0..overview.standings.len()).filter(|index| overview.standings[*index].is_won(&self.cache));
        let shown = last_shown.and_then(|name| overview.place(name));
        won().find(|index| Some(*index) == shown).or_else(|| won().next_back())
    }

    /// Every exercise of the track, without stopping.
    fn all(&self, setting: &mut Setting<'_>, track: &str) -> Result<Exit> {
        let mut overview = self.read(setting, track)?;
        let (start, total) = (Instant::now(), overview.standings.len());
        for index in 0..total {
            let id = &overview.standings[index].summary.id;
            setting.progress_since(start, || format!("Judging {} of {total}: {id}", index + 1));
            overview.judge(index)?;
        }
        let told = overview.with(&[Status::Failed, Status::Error]);
        let before = overview.with(&[Status::Passed]);
        self.passed(setting, &overview.verdicts(&before), !told.is_empty())?;
        self.tell(setting, &mut overview, &told, &before)?;
        if self.format == Format::Human {
            setting.show("\n")?;
            setting.say(&sum(&overview))?;
        }
        let everything: Vec<usize> = (0..overview.standings.len()).collect();
        self.end(setting, &overview.verdicts(&everything), overview.is_any_unreadable(&everything))
    }

    /// The exercises that were named, each in full.
    fn named(&self, setting: &mut Setting<'_>, names: &[String], track: &str) -> Result<Exit> {
        let mut ids: Vec<ExerciseId> = Vec::new();
        for name in names {
            let id = typed(name, track)?;
            self.check(setting, name, &id)?;
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let mut verdicts = Vec::new();
        let mut unreadable = false;
        for (number, ids) in ids.chunk_by(|one, other| one.track == other.track).enumerate() {
            let mut overview = self.read(setting, &ids[0].track)?;
            let told: Vec<usize> = ids.iter().filter_map(|id| overview.place(&id.name)).collect();
            let waiting = Waiting::begin(setting.style());
            for index in &told {
                judge(&waiting, &mut overview, *index)?;
            }
            drop(waiting);
            verdicts.extend(overview.verdicts(&told));
            unreadable |= overview.is_any_unreadable(&told);
            if number > 0 && self.format == Format::Human {
                setting.show("\n")?;
            }
            if let [id] = ids {
                self.work_on(id);
            }
            self.tell(setting, &mut overview, &told, &[])?;
        }
        self.end(setting, &verdicts, unreadable)
    }

    /// Whether what was typed is an exercise. The path of a file is taken for one only where it is the exercise's own answer.
    fn check(&self, setting: &Setting<'_>, typed: &str, id: &ExerciseId) -> Result<()> {
        let known = self.course.track(&id.track).and_then(|track| self.course.exercise_of(&track, &id.name));
        let file = setting.absolute(Path::new(typed))?;
        if !typed.contains('.') || !file.is_file() {
            return known.map(drop);
        }
        let (answer, name) = match known {
            Ok(exercise) => (self.workspace.answer(&exercise.summary()).ok(), exercise.id.to_string()),
            Err(failure) if failure.kind == Kind::Usage => (None, "EXERCISE".to_owned()),
            Err(failure) => return Err(failure),
        };
        let real = |path: &Path| path.canonicalize().ok();
        if answer.as_deref().is_some_and(|answer| real(answer) == real(&file)) {
            return Ok(());
        }
        let failure = Failure::usage(format!("{typed} is a file, and no answer in your workbook."))
            .hint("To judge any file as the answer to an exercise:")
            .hint(format!("  workbook verify {name} --file {}", setting.quoted(&file)));
        Err(match answer {
            Some(answer) => {
                failure.hint(format!("Your answer to {id} is:")).hint(format!("  {}", setting.shown(&answer)))
            }
            None => failure,
        })
    }

    /// From now on `solution` and the like are about this exercise; `hint` too, as long as it does not pass.
    fn work_on(&self, id: &ExerciseId) {
        if id.track != self.workspace.track() {
            return;
        }
        // Where this can't be remembered, the learner names the exercise again.
        drop(self.workspace.change_state(|state| state.show(id)));
    }

    /// Tells verdicts in full, if people read them, and remembers all that were made; `before` were told in one line.
    fn tell(
        &self,
        setting: &mut Setting<'_>,
        overview: &mut Overview<'_>,
        told: &[usize],
        before: &[usize],
    ) -> Result<()> {
        if self.format == Format::Human {
            overview.settle(&self.cache)?;
            for (number, index) in told.iter().enumerate() {
                if number > 0 {
                    setting.show("\n")?;
                }
                verdict(setting, &self.workspace, &self.cache, overview, *index)?;
            }
        }
        overview.remember(&self.workspace, &[told, before].concat(), now());
        Ok(())
    }

    /// The exit code is that of a file that can't be read, where one of those that count can't.
    fn end(&self, setting: &mut Setting<'_>, verdicts: &[Verdict], unreadable: bool) -> Result<Exit> {
        if let Some(document) = document(verdicts, self.format) {
            setting.show(&document)?;
        }
        if unreadable {
            return Ok(Exit::Failed(Kind::Files));
        }
        let passed = verdicts.iter().all(|verdict| verdict.status == Status::Passed);
        Ok(if passed { Exit::Passed } else { Exit::NotPassing })
    }

    /// The exercises that pass, in one line.
    fn passed(&self, setting: &mut Setting<'_>, passed: &[Verdict], more: bool) -> Result<()> {
        if self.format != Format::Human || passed.is_empty() {
            return Ok(());
        }
        let line = report::passed_line(&passed.iter().collect::<Vec<_>>(), setting.style());
        setting.show(&line)?;
        if more { setting.show("\n") } else { Ok(()) }
    }
}

/// The verdict on the exercise that the learner is working on, when one that passed before does not any more.
fn stopped(course: &Course, overview: &Overview<'_>, current: usize, lost: usize) -> Result<Verdict> {
    let (standing, lost) = (&overview.standings[current], &overview.standings[lost].summary.id);
    let trouble =
        Trouble { message: format!("{lost} passed before, and comes first."), ..Trouble::default() };
    let exercise = course.exercise_of(&overview.track, &standing.summary.id.name)?;
    Ok(not_run(&exercise, Status::NotRun, trouble, Some(standing.shown().into())))
}

/// The document of a format for scripts.
pub(super) fn document(verdicts: &[Verdict], format: Format) -> Option<String> {
    match format {
        Format::Human => None,
        Format::Json => Some(report::verify_json(verdicts)),
        Format::Junit => Some(report::verify_junit(verdicts)),
        Format::Tap => Some(report::verify_tap(verdicts)),
    }
}

/// What was not started, and how far along the learner is.
fn sum(overview: &Overview<'_>) -> String {
    let started = match overview.with(&[Status::Untouched]).len() {
        0 => String::new(),
        untouched => format!("Not started: {}.\n", report::count(untouched, "exercise")),
    };
    format!("{started}{} of {} passed.", overview.passed(), overview.standings.len())
}
