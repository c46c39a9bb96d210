//! What answers do when they run.

use workbook::judge::Status;

use super::judging::{RIGHT, failing, judged};

#[test]
fn a_right_answer_passes() {
    let Some(verdict) = judged(RIGHT) else { return };
    assert_eq!(verdict.status, Status::Passed, "{verdict:?}");
    assert!(verdict.printed.is_empty());
}

#[test]
fn a_known_mistake_is_named_and_shown_on_few_rows() {
    let text = RIGHT.replace(" WHERE hero_id = ?1", " WHERE hero_id > 0 OR ?1");
    let Some(verdict) = judged(&text) else { return };
    assert_eq!(verdict.mistake(), Some("everybody"), "{verdict:?}");
    let example = failing(&verdict).counterexample.as_ref().unwrap();
    assert!(example.tables.iter().map(|table| table.rows.len()).sum::<usize>() <= 4, "{example:?}");
}

#[test]
fn statements_are_counted_here() {
    let text = RIGHT.replace(
        "    let mut statement",
        "    for _ in 0..3 { connection.query_row(\"SELECT count(*) FROM heroes\", [], |_| Ok(()))?; }\n    let mut statement",
    );
    let Some(verdict) = judged(&text) else { return };
    let message = failing(&verdict).message.clone().unwrap();
    assert!(message.ends_with("Your code sent 4 statements; 1 is enough."), "{message}");
}

#[test]
fn what_only_begins_and_ends_is_not_counted() {
    let text = RIGHT
        .replace("    let mut statement", "    connection.execute_batch(\"BEGIN\")?;\n    let mut statement")
        .replace(
            "row.get(0))?.collect()",
            "row.get(0))?.collect::<Result<Vec<_>>>().and_then(|all| connection.execute_batch(\"COMMIT\").map(|()| all))",
        );
    let Some(verdict) = judged(&text) else { return };
    assert_eq!(verdict.status, Status::Passed, "{verdict:?}");
}

#[test]
fn a_panic_has_its_message_and_its_line() {
    let text = RIGHT.replace("[hero_id, battle_id])?;", "[hero_id, battle_id]).unwrap();");
    let Some(verdict) = judged(&text) else { return };
    let check = failing(&verdict);
    assert!(
        check.message.as_deref().unwrap().contains("Your code panicked: called `Result::unwrap()`")
            || check.message.as_deref().unwrap().contains("your code panicked: called `Result::unwrap()`"),
        "{check:?}"
    );
    let line = text.lines().position(|line| line.contains("unwrap()")).unwrap() + 1;
    assert_eq!(check.place.as_ref().unwrap().line, line);
}

#[test]
fn a_statement_that_cannot_be_read_is_shown_where_it_stands() {
    let Some(verdict) = judged(&RIGHT.replace("SELECT name FROM battles", "SELECT nam FROM battles")) else {
        return;
    };
    let place = failing(&verdict).place.clone().unwrap();
    assert_eq!(place.label, "SQLite stopped here: no such column: nam");
}

#[test]
fn an_endless_loop_is_ended() {
    let Some(verdict) = judged(&RIGHT.replace("    Ok(())", "    loop {}")) else { return };
    assert_eq!(verdict.status, Status::Error);
    assert!(verdict.trouble.unwrap().message.starts_with("The time was over"));
}

#[test]
fn an_end_before_it_is_done_is_a_failure_whatever_its_status() {
    for end in [
        "std::process::exit(0)",
        "std::process::abort()",
        "fn deep(n: u64) -> u64 { let a = [n; 99]; deep(a[9] + 1) + a[1] } deep(1); Ok(())",
    ] {
        let Some(verdict) = judged(&RIGHT.replace("    Ok(())", &format!("    {end}"))) else { return };
        assert_eq!(verdict.status, Status::Error, "{end}");
        assert!(verdict.trouble.unwrap().message.starts_with("The program ended"), "{end}");
    }
}

#[test]
fn memory_has_an_end() {
    let text = RIGHT.replace("    Ok(())", "    let all: Vec<Vec<u8>> = (0..4000).map(|_| vec![1; 1 << 20]).collect();\n    assert!(all.len() > 1);\n    Ok(())");
    let Some(verdict) = judged(&text) else { return };
    assert_eq!(verdict.status, Status::Error, "{verdict:?}");
}

#[test]
fn what_is_printed_is_kept_apart_and_cut() {
    let text = RIGHT.replace("    Ok(())", "    println!(\"mine\");\n    for _ in 0..20_000 { print!(\"0123456789\"); }\n    println!();\n    Ok(())");
    let Some(verdict) = judged(&text) else { return };
    assert_eq!(verdict.status, Status::Passed);
    assert!(verdict.printed.starts_with("mine\n") && verdict.printed.len() < 200_000);
}

#[test]
fn nothing_that_the_program_says_decides() {
    let forged = [
        // Lines of its own on the way to the runner.
        "use std::os::fd::AsFd; use std::io::Write; let mut way = std::os::unix::net::UnixStream::from(std::io::stdin().as_fd().try_clone_to_owned().unwrap()); for run in 0..99 { let _ = write!(way, \"rows\\t{run}\\t0\\t\\ndone\\t{run}\\t0\\t1\\t\\n\"); } Ok(())",
        "println!(\"rows\\t1\\t0\\t\"); println!(\"done\\t1\\t0\\t1\\t\"); std::process::exit(0)",
    ];
    for forged in forged {
        let Some(verdict) = judged(&RIGHT.replace("    Ok(())", &format!("    {forged}"))) else { return };
        assert_ne!(verdict.status, Status::Passed, "{forged}");
    }
}

#[test]
fn an_open_transaction_is_told() {
    let text = RIGHT.replace(
        "    connection.execute(\"INSERT",
        "    connection.execute_batch(\"BEGIN\")?;\n    connection.execute(\"INSERT",
    );
    let Some(verdict) = judged(&text) else { return };
    let message = failing(&verdict).message.clone().unwrap();
    assert!(message.contains("began a transaction and did not end it"), "{message}");
}
