//! Why npm stopped, from the code that it names: in words for somebody who never used npm.

use super::words::{last_lines, quote};
use crate::error::Failure;

/// How npm warns that a file of a package could not be written: `npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left`.
const NOT_WRITTEN: &str = "TAR_ENTRY_ERROR ";

/// What npm stopped at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    NoNetwork,
    Stuck,
    Proxy,
    Certificate,
    DiskFull,
    NotAllowed,
    NotGiven,
    Damaged,
    Other,
}

/// Says why npm stopped. `said` is all that it wrote; `stuck` is whether it had to be ended because nothing happened any more.
pub fn explain(what: &str, said: &str, stuck: bool) -> Failure {
    let code = code(said);
    let reason = if stuck { Reason::Stuck } else { code.map_or(Reason::Other, reason) };
    let failure = Failure::missing(format!("{what} could not be installed. {}", happened(reason, code)));
    let failure = hints(reason).iter().fold(failure, |failure, hint| failure.hint(*hint));
    let lines = if reason == Reason::Other { last_lines(said) } else { last_lines(&telling(said)) };
    match lines {
        lines if lines.is_empty() => failure,
        lines => failure.hint("npm said:").hint(quote(&lines)),
    }
}

/// Whether files of packages could not be written. npm only warns of that, and ends as if all were well.
pub fn is_incomplete(said: &str) -> bool {
    said.contains(NOT_WRITTEN)
}

/// The code in npm's own words: `npm error code ENOTFOUND`, in older versions `npm ERR! code ENOTFOUND`.
fn code(said: &str) -> Option<&str> {
    if let Some((_, after)) = said.split_once(NOT_WRITTEN) {
        return after.split([':', ' ', '\n']).next();
    }
    said.lines().find_map(|line| {
        let line = line.trim().strip_prefix("npm ")?;
        let line = line.strip_prefix("error ").or_else(|| line.strip_prefix("ERR! "))?;
        line.strip_prefix("code ").map(str::trim)
    })
}

/// What npm says of a reason that we know: the first lines of it that tell more than the code.
fn telling(said: &str) -> String {
    const LINES: usize = 2;
    const BESIDE: [&str; 5] = ["code ", "errno ", "syscall ", "network ", "A complete log"];
    let tells = |line: &&str| {
        // A first line that was cut is none of npm's.
        let Some(words) = line.strip_prefix("npm ") else { return false };
        let words = words.trim_start_matches("error").trim_start_matches("ERR!");
        let words = words.strip_prefix(' ').unwrap_or(words);
        // Indented lines are the inside of something.
        let is_inside = words.is_empty() || words.starts_with([' ', '{', '}']);
        let is_warning = words.to_ascii_lowercase().starts_with("warn ") && !words.contains(NOT_WRITTEN);
        !is_inside && !is_warning && !BESIDE.iter().any(|beside| words.starts_with(beside))
    };
    let mut lines: Vec<&str> = said.lines().filter(tells).collect();
    lines.dedup();
    lines.truncate(LINES);
    lines.join("\n")
}

fn reason(code: &str) -> Reason {
    match code {
        "ENOTFOUND" | "EAI_AGAIN" | "ETIMEDOUT" | "ECONNREFUSED" | "ECONNRESET" | "ECONNABORTED"
        | "EPIPE" | "ENETUNREACH" | "ENETDOWN" | "EHOSTUNREACH" | "ERR_SOCKET_TIMEOUT" | "EIDLETIMEOUT"
        | "ECONNECTIONTIMEOUT" | "ERESPONSETIMEOUT" | "ETRANSFERTIMEOUT" | "FETCH_ERROR" | "ENOTCACHED" => {
            Reason::NoNetwork
        }
        "E407" | "EINVALIDPROXY" | "ERR_INVALID_URL" => Reason::Proxy,
        "ENOSPC" | "EDQUOT" => Reason::DiskFull,
        "EACCES" | "EPERM" | "EROFS" => Reason::NotAllowed,
        "EINTEGRITY" | "Z_DATA_ERROR" | "Z_BUF_ERROR" | "TAR_BAD_ARCHIVE" | "TAR_ABORT" | "EBADSIZE" => {
            Reason::Damaged
        }
        "ETARGET" | "ENOVERSIONS" | "ENEEDAUTH" => Reason::NotGiven,
        code if is_answer(code) => Reason::NotGiven,
        code if code.contains("CERT") || code.contains("SSL") || code.contains("SIGNATURE") => {
            Reason::Certificate
        }
        _ => Reason::Other,
    }
}

/// Whether a code is the answer of a web server: `E404`.
fn is_answer(code: &str) -> bool {
    code.strip_prefix('E')
        .is_some_and(|rest| rest.len() == 3 && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

fn happened(reason: Reason, code: Option<&str>) -> String {
    match reason {
        Reason::NoNetwork => "npm can't reach the server that packages come from.".to_owned(),
        Reason::Stuck => "npm did nothing any more for some minutes, so I ended it.".to_owned(),
        Reason::Proxy => "npm can't get through the proxy of your network.".to_owned(),
        Reason::Certificate => "npm doesn't trust the server that packages come from.".to_owned(),
        Reason::DiskFull => "The disk is full.".to_owned(),
        Reason::NotAllowed => "npm may not write one of its files.".to_owned(),
        Reason::NotGiven => match code.filter(|code| is_answer(code)) {
            Some(code) => format!("The server that packages come from answered {}.", &code[1..]),
            None => "The server that packages come from does not give them.".to_owned(),
        },
        Reason::Damaged => "A package arrived damaged or changed: its checksum is another one.".to_owned(),
        Reason::Other => "npm stopped.".to_owned(),
    }
}

const fn hints(reason: Reason) -> &'static [&'static str] {
    match reason {
        Reason::NoNetwork | Reason::Stuck => &[
            "Are you online? This is needed once; later everything works without a network.",
            "Behind a proxy, npm has to know it: npm config set proxy http://HOST:PORT",
        ],
        Reason::Proxy => &[
            "What npm knows of it: npm config get proxy",
            "Somebody who knows your network can tell what it must be.",
        ],
        Reason::Certificate => &[
            "Is the date of this machine right? Some networks of schools and companies also put their own certificate in between:",
            "  npm config set cafile FILE",
        ],
        Reason::DiskFull => &["Make some room: 60 MB will do."],
        Reason::NotAllowed => &["Its folder must be yours: npm config get cache"],
        Reason::NotGiven => &["Which server npm asks: npm config get registry"],
        Reason::Damaged => &["Nothing of it was kept. Clean what npm remembers: npm cache clean --force"],
        Reason::Other => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::{Reason, code, explain, is_incomplete, reason, telling};
    use crate::error::Kind;

    #[test]
    fn of_what_npm_says_the_lines_that_tell_something_are_kept() {
        let said = "npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED\nnpm error FetchError: request failed\n\
                    npm error     at ClientRequest\nnpm error   port: 1,\nnpm error }\nnpm error\n\
                    npm ERR! If you are behind a proxy\nnpm error A complete log of this run\n";
        assert_eq!(telling(said), "npm error FetchError: request failed\nnpm ERR! If you are behind a proxy");
        assert_eq!(telling("npm error code ENOSPC\n"), "");
    }

    #[test]
    fn the_code_is_found_in_the_words_of_new_and_old_npm() {
        assert_eq!(code("npm error code ENOTFOUND\nnpm error syscall getaddrinfo\n"), Some("ENOTFOUND"));
        assert_eq!(code("npm WARN old\nnpm ERR! code E404\n"), Some("E404"));
        assert_eq!(code("npm error A complete log\ncode ENOSPC"), None);
        let warning = "npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write\n";
        let warned = format!("PC: no space\nnpm warn deprecated x\n{warning}{warning}");
        let warned = warned.as_str();
        assert!(is_incomplete(warned) && !is_incomplete("npm warn deprecated x\n"));
        assert_eq!(code(warned), Some("ENOSPC"));
        assert_eq!(telling(warned).lines().count(), 1);
    }

    #[test]
    fn codes_of_one_kind_have_one_reason() {
        for (wanted, codes) in [
            (Reason::NoNetwork, ["ENOTFOUND", "ETIMEDOUT", "ECONNREFUSED", "EAI_AGAIN"]),
            (Reason::NotGiven, ["E404", "E403", "E503", "ETARGET"]),
            (
                Reason::Certificate,
                [
                    "SELF_SIGNED_CERT_IN_CHAIN",
                    "CERT_HAS_EXPIRED",
                    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
                    "ERR_SSL_WRONG_VERSION_NUMBER",
                ],
            ),
            (Reason::Other, ["EUSAGE", "E12", "E12x", ""]),
        ] {
            for code in codes {
                assert_eq!(reason(code), wanted, "{code}");
            }
        }
        assert_eq!(reason("E407"), Reason::Proxy);
        assert_eq!(reason("ENOSPC"), Reason::DiskFull);
        assert_eq!(reason("EINTEGRITY"), Reason::Damaged);
        assert_eq!(reason("EACCES"), Reason::NotAllowed);
    }

    #[test]
    fn what_npm_said_comes_last_and_the_answer_of_the_server_is_told() {
        let failure = explain("knex 3.3.0", "npm error code E404\nnpm error 404 Not Found\n", false);
        assert_eq!(failure.kind, Kind::Missing);
        assert!(failure.message.ends_with("answered 404."), "{failure}");
        assert_eq!(failure.hints.last().unwrap(), "  npm error 404 Not Found");
        let other = explain("knex 3.3.0", "npm error code EUSAGE\nnpm error\n", false);
        assert_eq!(other.hints.last().unwrap(), "  npm error code EUSAGE\n  npm error");
        let stuck = explain("knex 3.3.0", "", true);
        assert!(stuck.message.contains("I ended it"), "{stuck}");
        assert!(!stuck.hints.iter().any(|hint| hint.contains("npm said")));
    }
}
