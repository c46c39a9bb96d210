//! Limits that were hit, and statements that are not allowed.

use super::case::Case;
use super::finding::Finding;
use crate::database::ErrorKind;
use crate::languages::sql::words::{Words, labels, limits as words};

/// Explains an error of one of the kinds `TimeOut`, `TooBig` and `Forbidden`.
pub fn find(case: &Case<'_>) -> Finding {
    match case.error.kind {
        ErrorKind::TimeOut => case.say(&slow(case), &[]).saying(words::TIME_OUT).labelled(labels::CUT_OFF),
        ErrorKind::TooBig => {
            let words = match case.message() {
                "string or blob too big" => words::LONG_VALUE,
                _ if is_endless(case) => words::ENDLESS,
                _ if case.message().starts_with("more than") => words::MANY_ROWS,
                _ => words::LARGE,
            };
            case.say(&words, &[]).saying(words::TOO_BIG).labelled(labels::CUT_OFF)
        }
        _ => forbidden(case),
    }
}

/// Explains limits that SQLite reports as plain errors.
pub fn find_by_message(case: &Case<'_>) -> Option<Finding> {
    let message = case.message();
    if message.starts_with("not authorized") {
        return Some(forbidden(case));
    }
    if ["triggers nested too deep", "too many levels of trigger recursion"].contains(&message) {
        return Some(case.say(&words::TRIGGERS, &[]));
    }
    let too_much = [
        "Expression tree is too large",
        "Recursion limit",
        "too many",
        "parser stack overflow",
        "statement too long",
    ];
    let is_limit = too_much.iter().any(|begin| message.starts_with(begin));
    is_limit.then(|| case.say(&words::LARGE, &[]))
}

fn forbidden(case: &Case<'_>) -> Finding {
    let name = case.tokens.get(1).map(|token| token.text.to_owned()).unwrap_or_default();
    let first = case.tokens.first();
    let words = match () {
        () if case.message().contains("function") => words::FUNCTION,
        () if first.is_some_and(|first| first.is_any(&["ATTACH", "DETACH"])) => words::ATTACH,
        () if case.begins(&["VACUUM"]) => words::VACUUM,
        () if case.begins(&["PRAGMA"]) => words::PRAGMA,
        () if case.find(&["CREATE", "VIRTUAL"]).is_some() => words::VIRTUAL,
        () => words::OTHER,
    };
    case.say(&words, &[("name", &name)]).saying(words::FORBIDDEN).labelled(labels::NOT_ALLOWED)
}

fn slow(case: &Case<'_>) -> Words {
    let conditions = case.tokens.iter().filter(|token| token.is_any(&["ON", "USING", "NATURAL"])).count();
    let tables = case.sources().len();
    match () {
        () if is_endless(case) => words::ENDLESS,
        () if !case.is_whole_script() && tables > 1 && conditions + 1 < tables => words::PRODUCT,
        () => words::SLOW,
    }
}

/// A query over itself.
fn is_endless(case: &Case<'_>) -> bool {
    let common = case.find(&["WITH"]).is_some();
    common
        && (case.find(&["RECURSIVE"]).is_some() || {
            let sources = case.sources();
            case.tokens.iter().enumerate().any(|(index, token)| {
                case.tokens.get(index + 1).is_some_and(|next| next.is_any(&["AS", "("]))
                    && sources.iter().filter(|source| token.names(&source.table)).count() > 1
            })
        })
}
