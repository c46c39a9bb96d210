//! `workbook grade`: judge what many learners handed in, always anew, and report on the class.
//!
//! Only a run that was interrupted goes on with what it knew.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::grade_plan::Plan;
use super::grade_trust::consent;
use super::setting::Setting;
use crate::cli::{Grade, GradeFormat as Format};
use crate::course::Summary;
use crate::error::{Exit, Failure, Result};
use crate::grading::{
    Class, Crew, Entrant, Journal, Known, Names, Report, Roster, Run, Shard, Store, entrants, table_text,
};
use crate::languages::confine::Protection;
use crate::report;
use crate::workspace::{Workspace, plain_name, write_whole};

/// How often the line that tells how far we are changes.
const TELL_EVERY: Duration = Duration::from_millis(100);
/// How much longer than an answer's time limit a verdict may take: the known mistakes are tried too, and Node.js may have to start.
const PATIENCE: (u32, Duration) = (6, Duration::from_secs(15));
/// The same where answers, and known mistakes, are compiled.
const COMPILED: Duration = Duration::from_mins(10);
/// How many files that are nobody's are named.
const MOST_LEFT_OUT: usize = 20;

pub(super) fn run(setting: &mut Setting<'_>, args: &Grade) -> Result<Exit> {
    let report = if args.merge.is_empty() { judged(setting, args)? } else { merged(setting, &args.merge)? };
    if let Some(folder) = &args.examples {
        put_examples(&setting.absolute(folder)?, &report)?;
    }
    tell(setting, args, &report)?;
    Ok(if report.passes() { Exit::Passed } else { Exit::NotPassing })
}

fn merged(setting: &Setting<'_>, files: &[PathBuf]) -> Result<Report> {
    let read = |file: &PathBuf| {
        let shown = file.display().to_string();
        let text = fs::read_to_string(setting.absolute(file)?)
            .map_err(|error| Failure::files(format!("{shown} can't be read.")).because(error))?;
        Report::read(&text, &shown)
    };
    Report::merge(files.iter().map(read).collect::<Result<Vec<Report>>>()?)
}

/// What was handed in, ready to be judged.
struct HandedIn {
    stores: Vec<Store>,
    shown: Vec<String>,
    entrants: Vec<Entrant>,
    remarks: Vec<String>,
}

fn judged(setting: &mut Setting<'_>, args: &Grade) -> Result<Report> {
    let shard = args.shard.as_deref().map(str::parse::<Shard>).transpose();
    let shard = shard.map_err(|told| Failure::usage(format!("--shard: {told}.")))?;
    let workspace = setting.workspace_if_any()?;
    let course = setting.course(workspace.as_ref())?;
    let plan = Plan::make(&course, workspace.as_ref(), args.track.as_deref(), &args.exercises)?;
    let protection = Protection::with(setting.environment.confiner.as_deref());
    let unkept = consent(protection, &plan.exercises, args.trust)?;
    let mut handed_in = handed_in(setting, args, &plan, shard)?;
    handed_in.remarks.extend(unkept);
    for summary in &plan.exercises {
        setting.equip_for(&course.exercise(&summary.id)?)?;
    }
    let jobs = args.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, usize::from);
    let crew = crew(setting, workspace.as_ref(), &plan)?;
    let patience = patience(setting, &plan);
    let run = Run {
        exercises: &plan.exercises,
        known: Known { tracks: &plan.tracks, exercises: &plan.names },
        extensions: &plan.extensions,
        shown: &handed_in.shown,
        entrants: &handed_in.entrants,
        crew: &crew,
        jobs: jobs.clamp(1, 256),
        patience: &|track| {
            patience.iter().find(|(known, _)| known == track).map_or(PATIENCE.1, |(_, time)| *time)
        },
    };
    let mut journal = journal(setting, args, &plan, shard)?;
    let (start, mut told) = (Instant::now(), Instant::now());
    let total = handed_in.entrants.len();
    let mut far = |done: usize| {
        if told.elapsed() >= TELL_EVERY {
            told = Instant::now();
            setting.progress_since(start, || report::far(done, total));
        }
    };
    let empty = Report { shard, remarks: std::mem::take(&mut handed_in.remarks), ..plan.report() };
    let report = run.report(empty, &mut handed_in.stores, journal.as_mut(), &mut far)?;
    if let Some(journal) = journal {
        journal.finish();
    }
    Ok(report)
}

fn handed_in(setting: &Setting<'_>, args: &Grade, plan: &Plan, shard: Option<Shard>) -> Result<HandedIn> {
    let roster = args.roster.as_deref().map(|file| roster(setting, file)).transpose()?;
    let names = Names { exercises: &plan.names, extensions: &plan.extensions };
    let (mut stores, mut shown, mut classes, mut remarks) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for folder in &args.folders {
        let path = setting.absolute(folder)?;
        if !seen.insert(path.clone()) {
            return Err(Failure::usage(format!("{} is named twice.", folder.display())));
        }
        let store = Store::open(&path, &folder.display().to_string())?;
        // "." has a name of its own only when it is seen in full.
        let whole = fs::canonicalize(&path).unwrap_or(path);
        let called = whole.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let class = Class::read(&store, &called, &names);
        remarks.extend(left_out(folder, &class.left_out));
        classes.push((called, class.hand_ins));
        shown.push(folder.display().to_string());
        stores.push(store);
    }
    if classes.iter().all(|(_, hand_ins)| hand_ins.is_empty()) && roster.is_none() {
        return Err(Failure::files("Nobody handed in anything there.")
            .hint("A folder is looked for that holds a folder or a zip archive for each learner, or files such as:")
            .hint("  ada_unique_pair.sql"));
    }
    Ok(HandedIn { stores, shown, entrants: entrants(classes, roster.as_ref(), shard), remarks })
}

fn left_out(folder: &Path, files: &[String]) -> Vec<String> {
    let folder = folder.display();
    let mut told: Vec<String> = files
        .iter()
        .take(MOST_LEFT_OUT)
        .map(|file| format!("{folder}/{file} belongs to no learner and no exercise: it was left out."))
        .collect();
    let more = files.len().saturating_sub(MOST_LEFT_OUT);
    if more > 0 {
        told.push(format!(
            "{folder}: {} left out.",
            report::whichever(more, "1 more file was", &format!("{more} more files were"))
        ));
    }
    told
}

fn roster(setting: &Setting<'_>, file: &Path) -> Result<Roster> {
    let shown = file.display();
    let bytes = fs::read(setting.absolute(file)?)
        .map_err(|error| Failure::files(format!("{shown} can't be read.")).because(error))?;
    let text = table_text(bytes);
    if text.contains('\0') {
        return Err(Failure::files(format!("{shown}: This is not a text file."))
            .hint("Save the list as \"CSV UTF-8\"."));
    }
    Roster::read(&text).map_err(|mut failure| {
        failure.message = format!("{shown}: {}", failure.message);
        failure
    })
}

/// How long a verdict on an answer of each track may take.
fn patience(setting: &Setting<'_>, plan: &Plan) -> Vec<(String, Duration)> {
    let of = |track: &str, extension: &str| match extension {
        "rs" => COMPILED,
        _ => setting.judging(track).languages.of_track(track).time_limit() * PATIENCE.0 + PATIENCE.1,
    };
    let mut patience: Vec<(String, Duration)> = Vec::new();
    for Summary { id, extension, .. } in &plan.exercises {
        if patience.iter().all(|(known, _)| *known != id.track) {
            patience.push((id.track.clone(), of(&id.track, extension)));
        }
    }
    patience
}

/// The processes that judge have the same course as we.
fn crew(setting: &Setting<'_>, workspace: Option<&Workspace>, plan: &Plan) -> Result<Crew> {
    let program = std::env::current_exe()
        .map_err(|error| Failure::fault("The program does not find itself.").because(error))?;
    let mut arguments: Vec<OsString> = vec!["grade-worker".into()];
    if let Some(workspace) = workspace {
        arguments.extend(["--workspace".into(), workspace.root().into()]);
    }
    if let Some(folder) = setting.course_folder()? {
        arguments.extend(["--course".into(), folder.into()]);
    }
    if setting.alone() {
        arguments.push("--alone".into());
    }
    // Programs in other languages have processes and bounds of their own.
    let is_bounded = plan.exercises.iter().all(|exercise| exercise.extension == "sql");
    Ok(Crew { program, arguments, is_bounded })
}

/// Where an interrupted run goes on from: beside the report, or where this program keeps what it can make again. None where there
/// is no such place, or another run is at it.
fn journal(
    setting: &mut Setting<'_>,
    args: &Grade,
    plan: &Plan,
    shard: Option<Shard>,
) -> Result<Option<Journal>> {
    let mut folders = Vec::new();
    for folder in &args.folders {
        folders.push(setting.absolute(folder)?);
    }
    let about = plan.about(&(folders, shard.map(String::from)));
    let path = match (&args.output, &setting.environment.cache) {
        (Some(output), _) => {
            let mut path = setting.absolute(output)?.into_os_string();
            path.push(".part");
            PathBuf::from(path)
        }
        (None, Some(cache)) => cache.join("grade").join(format!("{about}.part")),
        (None, None) => return Ok(None),
    };
    let journal = match Journal::open(&path, &about) {
        Ok(journal) => journal,
        // Where the cache can't be written, a run that is interrupted begins again.
        Err(_) if args.output.is_none() => None,
        Err(failure) => return Err(failure),
    };
    if let Some(known) = journal.as_ref().map(Journal::known).filter(|known| *known > 0) {
        setting.remark(&format!(
            "A run before this one was interrupted: {} of it {} taken over.\nTo judge all anew, delete {}.",
            report::count(known, "verdict"),
            report::whichever(known, "is", "are"),
            path.display()
        ))?;
    }
    Ok(journal)
}

/// Puts an answer of each kind without a name where `workbook dev new --from` can take it.
fn put_examples(folder: &Path, report: &Report) -> Result<()> {
    for group in &report.unnamed {
        // A report that is put together comes from a file.
        let parts = group.exercise.split('/').chain([group.behaviour.as_str()]);
        if !parts.into_iter().all(plain_name) {
            return Err(Failure::files(format!("{:?} can't be the name of an exercise.", group.exercise)));
        }
        let graded = report.exercises.iter().find(|exercise| exercise.id == group.exercise);
        let extension = graded.map_or("txt", |exercise| exercise.extension.as_str());
        let file = format!("{}.{extension}", group.behaviour);
        write_whole(&folder.join(&group.exercise).join(file), group.example.as_bytes())?;
    }
    Ok(())
}

fn tell(setting: &mut Setting<'_>, args: &Grade, report: &Report) -> Result<()> {
    let document = match args.format {
        Format::Human => None,
        Format::Csv => Some(report::grade_csv(report)),
        Format::Json => Some(report::grade_json(report)),
        Format::Junit => Some(report::grade_junit(report)),
        Format::Tap => Some(report::grade_tap(report)),
    };
    match (&args.output, document) {
        (Some(file), document) => {
            let text = document.unwrap_or_else(|| report::grade(report, &report::Style::default()));
            write_whole(&setting.absolute(file)?, text.as_bytes())?;
            setting.show_pages(|style| report::grade(report, style))
        }
        (None, Some(document)) => setting.hand_over(&document),
        (None, None) => setting.show_pages(|style| report::grade(report, style)),
    }
}
