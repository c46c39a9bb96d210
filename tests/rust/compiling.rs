//! Answers that do not compile.

use workbook::judge::Status;
use workbook::languages::Trouble;

use super::judging::{RIGHT, judged};

fn trouble(answer: &str) -> Option<Trouble> {
    let verdict = judged(answer)?;
    assert_eq!(verdict.status, Status::Error, "{verdict:?}");
    Some(verdict.trouble.expect("a trouble"))
}

#[test]
fn the_first_error_in_the_file_is_shown_as_the_compiler_draws_it() {
    let text = RIGHT.replace("    Ok(())", "    let wrong: i64 = \"text\";\n    missing();\n    Ok(())");
    let Some(trouble) = trouble(&text) else { return };
    let place = trouble.place.unwrap();
    let drawn = place.drawn.unwrap();
    assert!(drawn.starts_with("error["), "{drawn}");
    assert!(drawn.contains("--> test.rs:"), "{drawn}");
    assert!(!drawn.contains("answer_0") && !drawn.contains("/src/"), "{drawn}");
    assert_eq!(trouble.why.as_deref(), Some("There is 1 more error. It may go away with this one."));
}

#[test]
fn what_is_missing_is_named() {
    let Some(trouble) = trouble(&RIGHT.replace("fn link(", "fn lnik(")) else { return };
    assert_eq!(trouble.message, "I looked for link in your file, and did not find it.");
}

#[test]
fn a_function_need_not_be_public() {
    let Some(verdict) = judged(&RIGHT.replace("pub fn", "fn")) else { return };
    assert_eq!(verdict.status, Status::Passed, "{verdict:?}");
}

#[test]
fn another_signature_is_told_in_words() {
    let text = RIGHT.replace("hero_id: i64)", "hero_id: String)").replace("[hero_id],", "[&hero_id],");
    let Some(trouble) = trouble(&text) else { return };
    assert!(
        trouble.message.starts_with("Your file compiles, but I can't call it as the task says."),
        "{trouble:?}"
    );
}

#[test]
fn what_is_never_closed_is_shown_where_it_begins() {
    let Some(trouble) = trouble(RIGHT.trim_end().trim_end_matches('}')) else { return };
    let place = trouble.place.unwrap();
    assert!(place.line <= RIGHT.lines().count(), "{place:?}");
    assert!(place.drawn.is_none_or(|drawn| !drawn.contains("workbook_calls")));
}

#[test]
fn unsafe_code_is_not_taken() {
    let text = RIGHT.replace(
        "    Ok(())",
        "    unsafe { std::hint::unreachable_unchecked() }\n    #[allow(unreachable_code)]\n    Ok(())",
    );
    let Some(told) = trouble(&text) else { return };
    assert!(told.message.contains("unsafe code"), "{told:?}");
    for trick in [
        "#![allow(unsafe_code)]\n",
        "#[unsafe(no_mangle)]\npub extern \"C\" fn main() {}\n",
        "#[unsafe(link_section = \".init_array\")]\npub static RUN: extern \"C\" fn() = { extern \"C\" fn run() {} run };\n",
    ] {
        let text = if trick.starts_with("#!") {
            format!("{trick}{RIGHT}\nfn f() {{ unsafe {{ }} }}")
        } else {
            format!("{RIGHT}\n{trick}")
        };
        trouble(&text);
    }
}

#[test]
fn nonsense_of_any_kind_is_told_in_words() {
    for nonsense in [
        "hello ( world",
        "CREATE TABLE fights (id);",
        "fn main() {}",
        "\u{0}",
        "/* open",
        "\"open",
        "#[derive(Debug)]",
        "mod other;",
        "}",
    ] {
        let Some(trouble) = trouble(nonsense) else { return };
        assert!(!trouble.message.contains("workbook_calls"), "{nonsense}: {trouble:?}");
    }
}

#[test]
fn warnings_are_not_shown() {
    let text = RIGHT.replace("    Ok(())", "    let unused = 1;\n    Ok(())");
    let Some(verdict) = judged(&text) else { return };
    assert_eq!(verdict.status, Status::Passed);
    assert!(verdict.printed.is_empty() && verdict.notes.is_empty());
}
