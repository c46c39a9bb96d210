//! Whether two files in Rust are the same once comments and white space are gone.

use proc_macro2::TokenStream;

/// Whether two files are the same but for comments and white space. Of a file that is not made of tokens, only white space is left out.
pub fn same(one: &str, other: &str) -> bool {
    match (tokens(one), tokens(other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.split_whitespace().eq(other.split_whitespace()),
        _ => false,
    }
}

/// The tokens of a file. A comment for the documentation is a token, too, unless it is made an ordinary one first.
fn tokens(text: &str) -> Option<String> {
    let plain = text.lines().map(|line| {
        let indent = line.len() - line.trim_start().len();
        match line.trim_start() {
            comment if comment.starts_with("///") || comment.starts_with("//!") => &line[..indent],
            _ => line,
        }
    });
    let plain: String = plain.flat_map(|line| [line, "\n"]).collect();
    plain.parse::<TokenStream>().ok().map(|tokens| tokens.to_string())
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn comments_and_white_space_make_no_other_answer() {
        assert!(same("fn a() { 1 }", "// mine\nfn a ( )\n{ /* one /* two */ */ 1 } // end"));
        assert!(same("/// Says what it does.\nfn a() {}", "fn a() {}\n//! no"));
        assert!(!same("fn a() { 1 }", "fn a() { 2 }"));
        assert!(!same("\"a  b\";", "\"a b\";"));
        assert!(!same("fn a() {}", "fn a() {"));
        assert!(same("fn a( {", "fn  a( {"));
    }
}
