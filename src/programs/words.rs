//! A command as it stands in `$EDITOR` or `$PAGER`, cut into its words.
//!
//! Quotes hold words together as in a shell; nothing is expanded and no shell is asked.

/// The words of a command. A quote that is never closed goes on to the end.
///
/// `backslash` is whether `\` takes the meaning from the character behind it; on Windows it parts folders.
pub(super) fn split(command: &str, backslash: bool) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut letters = command.chars();
    while let Some(letter) = letters.next() {
        match letter {
            _ if quote == Some(letter) => quote = None,
            '\\' if backslash && quote != Some('\'') => word.get_or_insert_default().extend(letters.next()),
            '"' | '\'' if quote.is_none() => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            _ if letter.is_whitespace() && quote.is_none() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn words_are_cut_at_spaces_and_held_together_by_quotes() {
        assert_eq!(split("vim", true), ["vim"]);
        assert_eq!(split("  code --wait\t-n ", true), ["code", "--wait", "-n"]);
        assert_eq!(split("'/my apps/subl' -w", true), ["/my apps/subl", "-w"]);
        assert_eq!(split("\"/my apps\"/subl", true), ["/my apps/subl"]);
        assert_eq!(split("emacsclient -a ''", true), ["emacsclient", "-a", ""]);
        assert_eq!(split("/my\\ apps/subl", true), ["/my apps/subl"]);
        assert_eq!(split("'it\\s' \"a\\\"b\"", true), ["it\\s", "a\"b"]);
    }

    #[test]
    fn on_windows_a_backslash_parts_folders() {
        assert_eq!(split("\"C:\\Program Files\\code.cmd\" -w", false), ["C:\\Program Files\\code.cmd", "-w"]);
    }

    #[test]
    fn what_is_never_closed_goes_on_to_the_end() {
        assert_eq!(split("a 'b c", true), ["a", "b c"]);
        assert_eq!(split("a\\", true), ["a"]);
        assert!(split(" \t", true).is_empty());
    }
}
