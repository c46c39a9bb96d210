//! `workbook lesson`: a chapter's lesson again, or the list of words.

use super::one::working_on;
use super::setting::{Setting, current_track};
use crate::course::{Chapter, Track};
use crate::error::{Exit, Failure, Result};
use crate::report;
use crate::workspace::plain_name;

pub(super) fn run(setting: &mut Setting<'_>, name: Option<&str>) -> Result<Exit> {
    let workspace = setting.workspace_if_any()?;
    let course = setting.course(workspace.as_ref())?;
    let track = course.track(&current_track(workspace.as_ref(), &course)?)?;
    let file = match name {
        Some(name) => match find(&track, name) {
            Some(chapter) => chapter.folder.clone(),
            None => name.to_owned(),
        },
        None => match working_on(setting, workspace.as_ref(), &course, None) {
            Ok((exercise, _)) => exercise.chapter,
            Err(_) => track.chapters.first().map(|chapter| chapter.folder.clone()).unwrap_or_default(),
        },
    };
    if !plain_name(&file) {
        return Err(unknown(&track, &file));
    }
    let Some(text) = course.lesson(&track.name, &file)? else { return Err(unknown(&track, &file)) };
    setting.show_pages(|style| report::lesson(&text, style))?;
    Ok(Exit::Passed)
}

/// The chapter that was typed: by its number, its folder, its name, or an exercise in it.
fn find<'a>(track: &'a Track, name: &str) -> Option<&'a Chapter> {
    track.chapter_called(name).or_else(|| track.chapter_of(name.rsplit('/').next().unwrap_or(name)))
}

fn unknown(track: &Track, name: &str) -> Failure {
    let failure = Failure::usage(format!("There is no lesson {name:?} in {}.", track.name));
    let failure = match track.chapter_near(name) {
        Some(near) => failure.hint(format!("Did you mean {}?", near.name())),
        None => failure,
    };
    let failure = failure.hint("Lessons:");
    let lessons = track.chapters.iter().map(|chapter| (chapter.call(), chapter.title.as_str()));
    let lessons: Vec<(&str, &str)> = lessons.chain([("words", "the list of words")]).collect();
    let longest = lessons.iter().map(|(call, _)| call.len()).max().unwrap_or_default();
    lessons.into_iter().fold(failure, |failure, (call, title)| {
        failure.hint(format!("  workbook lesson {call:longest$}    {title}"))
    })
}

#[cfg(test)]
mod tests {
    use super::{find, unknown};
    use crate::course::Course;

    #[test]
    fn a_chapter_is_found_by_number_folder_name_or_exercise() {
        let track = Course::embedded().track("sql").unwrap();
        for name in ["2", "02", "02_join_table", "join_table", "fill_it", "sql/fill_it"] {
            assert_eq!(
                find(&track, name).map(|chapter| chapter.folder.as_str()),
                Some("02_join_table"),
                "{name}"
            );
        }
        assert_eq!(unknown(&track, "keeep_it").hints[0], "Did you mean keep_it_true?");
        assert_eq!(unknown(&track, "zzz").hints[0], "Lessons:");
        assert!(find(&track, "99").is_none());
        assert!(find(&track, "").is_none());
    }
}
