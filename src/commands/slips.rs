//! What may have been meant by a command that there is not: a command of another tool, or the name of an exercise.
//!
//! Near spellings of our own commands are found by `clap` itself.

use clap::CommandFactory;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::Cli;
use crate::course::{Chapter, Course};

/// Words that other tools have, and what they are called here.
const ELSEWHERE: [(&str, &str); 12] = [
    ("workbook next", "start begin go continue resume play learn open show task"),
    ("workbook verify", "test check submit judge validate build"),
    ("workbook verify --all", "all test-all check-all run-all verify-all"),
    ("workbook hint", "me stuck tip hints clue"),
    ("workbook lesson", "read docs lessons teach theory"),
    ("workbook list", "status progress ls exercises overview"),
    ("workbook run", "execute exec"),
    ("workbook review FILE", "lint audit inspect analyze analyse"),
    ("workbook solution", "answer solve solutions spoil"),
    ("workbook reset EXERCISE", "restart restore"),
    ("workbook init", "new create setup"),
    ("workbook track", "tracks language switch"),
];

/// A command line that was not understood, with a tip where its command is a word for something here.
pub(super) fn with_tip(error: clap::Error) -> clap::Error {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return error;
    }
    let typed = error.get(ContextKind::InvalidSubcommand).cloned();
    let usage = error.get(ContextKind::Usage).cloned();
    let (Some(ContextValue::String(typed)), Some(usage)) = (typed, usage) else { return error };
    // Below `dev` other commands are meant. (`help me` is a call that is always heard.)
    let below = usage.to_string().contains("workbook dev");
    let Some(tip) = meant(&typed).filter(|_| !below) else { return error };
    // Made anew: what is only spelt alike would be a second, worse tip.
    let mut told = clap::Error::new(ErrorKind::InvalidSubcommand).with_cmd(&Cli::command());
    told.insert(ContextKind::InvalidSubcommand, ContextValue::String(typed));
    told.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![StyledStr::from(tip)]));
    told.insert(ContextKind::Usage, usage);
    told
}

fn meant(typed: &str) -> Option<String> {
    let typed = typed.to_lowercase();
    let word = ELSEWHERE.iter().find(|(_, words)| words.split(' ').any(|word| word == typed));
    word.map(|(command, _)| format!("did you mean {command}?")).or_else(|| name(&typed))
}

/// The name of something in the course, typed without saying what to do with it.
fn name(typed: &str) -> Option<String> {
    let course = Course::embedded();
    if course.track_names().iter().any(|track| track == typed) {
        return Some(format!("{typed} is a track. To work in it: workbook track {typed}"));
    }
    let track = course.track(&course.first_track().ok()?).ok()?;
    if let Some(chapter) = track.chapter_called(typed) {
        return Some(format!("{typed} is a chapter. Its lesson: workbook lesson {}", Chapter::call(chapter)));
    }
    let named = typed.rsplit('/').next().and_then(|name| track.exercises().find(|known| *known == name))?;
    Some(format!("{named} is an exercise. To go there: workbook next {named}"))
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};

    use super::{ELSEWHERE, with_tip};
    use crate::cli::Cli;

    fn told(line: &str) -> String {
        let error = Cli::try_parse_from(line.split_whitespace()).unwrap_err();
        with_tip(error).to_string()
    }

    #[test]
    fn words_of_other_tools_lead_to_ours() {
        assert!(told("workbook start").contains("tip: did you mean workbook next?\n"));
        assert!(told("workbook run-all").contains("workbook verify --all"));
        assert!(told("workbook help me").contains("workbook hint"));
        let test = told("workbook test");
        assert!(test.contains("workbook verify?\n") && !test.contains("reset"), "{test}");
    }

    #[test]
    fn a_name_alone_is_told_what_to_do_with_it() {
        assert!(told("workbook unique_pair").contains("workbook next unique_pair"));
        assert!(told("workbook sql/unique_pair").contains("workbook next unique_pair"));
        assert!(told("workbook 3").contains("workbook lesson 3"));
        assert!(told("workbook sql").contains("workbook track sql"));
    }

    #[test]
    fn near_spellings_and_nonsense_stay_as_they_are() {
        assert!(told("workbook verfy").contains("'verify'"));
        assert!(!told("workbook zzzz").contains("tip:"));
        assert!(!told("workbook dev test").contains("workbook verify"));
        assert!(!told("workbook verify --nonsense").contains("did you mean"));
    }

    #[test]
    fn every_command_that_is_offered_is_there_and_no_word_is_one_of_ours() {
        let command = Cli::command();
        for (ours, words) in ELSEWHERE {
            let verb = ours.split(' ').nth(1).unwrap();
            assert!(command.find_subcommand(verb).is_some(), "{ours}");
            for word in words.split(' ') {
                assert!(command.find_subcommand(word).is_none(), "{word} is a command");
            }
        }
    }
}
