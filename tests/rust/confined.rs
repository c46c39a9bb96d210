//! What answers can't reach, while they are compiled and while they run.

use workbook::judge::Status;
use workbook::languages::confine::Protection;

use super::judging::{RIGHT, judged};

/// Whether there is anything to be tried: where this system confines nothing, that is said elsewhere.
fn confines() -> bool {
    Protection::of_this_machine().is_whole()
}

#[test]
fn a_running_answer_reaches_nothing() {
    if !confines() {
        return;
    }
    let tries = [
        "std::fs::read(\"/etc/passwd\").map(drop)",
        "std::fs::write(\"mine\", \"\")",
        "std::fs::write(\"/tmp/workbook-mine\", \"\")",
        "std::net::TcpStream::connect(\"127.0.0.1:9\").map(drop)",
        "std::net::UdpSocket::bind(\"127.0.0.1:0\").map(drop)",
        "std::process::Command::new(\"/bin/true\").status().map(drop)",
    ];
    let each = tries.iter().enumerate().map(|(index, attempt)| {
        format!("println!(\"{index} {{:?}}\", {attempt}.map_err(|error| error.kind()));\n")
    });
    let lines = each.collect::<String>();
    let Some(verdict) = judged(&RIGHT.replace("    Ok(())", &format!("{lines}    Ok(())"))) else { return };
    assert_eq!(verdict.status, Status::Passed, "{verdict:?}");
    let printed: Vec<&str> = verdict.printed.lines().collect();
    assert!(
        printed.len() >= tries.len() && printed.iter().all(|line| line.contains("PermissionDenied")),
        "{printed:?}"
    );
}

#[test]
fn compiling_reads_nothing_of_the_learner() {
    if !confines() {
        return;
    }
    for read in
        ["include_str!(\"/etc/passwd\")", "include_bytes!(\"/proc/self/environ\")", "env!(\"SSH_AUTH_SOCK\")"]
    {
        let Some(verdict) = judged(&format!("{RIGHT}\nconst READ: &[u8] = {{ let _ = {read}; &[] }};\n"))
        else {
            return;
        };
        assert_eq!(verdict.status, Status::Error, "{read}: {verdict:?}");
    }
}
