//! `workbook verify EXERCISE --file PATH`: judge a file from anywhere, without a workspace.
//!
//! Nothing is looked for and nothing is remembered: only the one exercise is read.

use std::io;
use std::path::Path;

use super::judging::judge_answer;
use super::setting::{Setting, typed};
use super::verify::document;
use crate::cli::Verify;
use crate::error::{Exit, Failure, Result};
use crate::judge::Status;
use crate::report::{self, Context};
use crate::workspace::{Answer, Unreadable};

pub(super) fn run(setting: &mut Setting<'_>, args: &Verify, file: &Path) -> Result<Exit> {
    let [name] = args.exercises.as_slice() else {
        return Err(Failure::usage("--file goes together with the name of one exercise.")
            .hint("For example:")
            .hint("  workbook verify sql/unique_pair --file mine.sql"));
    };
    let course = setting.course(None)?;
    let track = match &args.track {
        Some(track) => track.clone(),
        None => course.first_track()?,
    };
    let exercise = course.exercise(&typed(name, &track)?)?;
    let is_input = file == Path::new("-");
    let answer = if is_input {
        setting.ask_to_paste("your answer")?;
        Answer::read_stream(io::stdin().lock())
    } else {
        Answer::read(&setting.absolute(file)?)
    };
    let answer = match answer {
        Err(reason) if reason.gone => {
            return Err(Failure::files(format!("{}: {}", file.display(), reason.message)));
        }
        // There is no stub to go back to.
        Err(reason) => Err(Unreadable { reset: false, ..reason }),
        Ok(answer) => Ok(answer),
    };
    setting.equip_for(&exercise)?;
    let judging = setting.judging(&exercise.id.track);
    let verdict = judge_answer(&judging, &exercise, &answer, (!is_input).then(|| file.to_owned()));
    let exit = if verdict.status == Status::Passed { Exit::Passed } else { Exit::NotPassing };
    let text = document(std::slice::from_ref(&verdict), args.format).unwrap_or_else(|| {
        let shown = file.display().to_string();
        let again = format!("workbook verify {} --file {}", exercise.id, setting.quoted(file));
        let file = (!is_input).then_some(shown.as_str());
        let context = Context { file, again: &again, hints: false, ..Context::new(&exercise) };
        report::verdict_within(&verdict, &context, setting.style(), setting.height())
    });
    setting.show(&text)?;
    Ok(exit)
}
