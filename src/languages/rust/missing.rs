//! What is most likely missing where Diesel or SeaORM makes the compiler say something long: a question for each.
//!
//! The compiler's own text is shown beside it. Nothing is judged by this.

use super::compile::Diagnostic;

/// What stands in an error, and the question that leads on. The first that fits counts.
const QUESTIONS: [(&str, &str); 9] = [
    (
        "allow_tables_to_appear_in_same_query!",
        "Which tables does this query use? Are all of them named in one allow_tables_to_appear_in_same_query!?",
    ),
    (
        "`diesel::joinable!` definition",
        "Diesel does not know by which column these two tables are joined. For which of them is there a joinable!?",
    ),
    (
        "neither an explicit primary key",
        "Which columns are the key? They stand in brackets behind the table's name.",
    ),
    (
        "no field with column name `id`",
        "The key of this struct is not id. Which columns does primary_key(...) name?",
    ),
    (
        "diesel::Insertable<",
        "What does the struct derive, and which table does it name? Insertable is for new rows.",
    ),
    (
        "belonging_to",
        "belonging_to needs a struct that derives Identifiable and Associations. Does it, and is there a belongs_to(...)?",
    ),
    (
        "BelongingToDsl",
        "To whom does this struct belong? Each parent has a line of its own: #[diesel(belongs_to(...))].",
    ),
    (
        "sea_orm::Related<",
        "How does the first entity lead to the second? Each entity says it in a field: has_many, belongs_to.",
    ),
    (
        "sea_orm::ActiveModelBehavior",
        "What stands behind each Model? An entity ends with: impl ActiveModelBehavior for ActiveModel {}",
    ),
];

/// The question for an error, if it is a known one.
#[must_use]
pub fn question(error: &Diagnostic) -> Option<&'static str> {
    let notes = error.children.iter().map(|note| note.message.as_str());
    let said: Vec<&str> = [error.message.as_str()].into_iter().chain(notes).collect();
    let fits = |sign: &str| said.iter().any(|said| said.contains(sign));
    QUESTIONS.into_iter().find(|(sign, _)| fits(sign)).map(|(_, question)| question)
}

#[cfg(test)]
mod tests {
    use super::super::compile::Diagnostic;
    use super::question;

    fn error(message: &str, note: &str) -> Diagnostic {
        let note = Diagnostic { message: note.to_owned(), ..Diagnostic::default() };
        Diagnostic { message: message.to_owned(), children: vec![note], ..Diagnostic::default() }
    }

    #[test]
    fn a_note_of_the_library_leads_to_a_question() {
        let join = error(
            "cannot join `battles::table` to `fights::table` due to missing relation",
            "joining tables directly either requires a `diesel::joinable!` definition or calling `JoinOnDsl::on`",
        );
        assert!(question(&join).is_some_and(|question| question.contains("joinable!")));
        let together = error(
            "the trait bound `battles::table: TableNotEqual<fights::table>` is not satisfied",
            "double check that both appear in the same `allow_tables_to_appear_in_same_query!`",
        );
        assert!(question(&together).is_some_and(|question| question.contains("allow_tables")));
    }

    #[test]
    fn the_sentence_itself_leads_to_a_question() {
        let related = error("the trait bound `hero::Entity: sea_orm::Related<_>` is not satisfied", "");
        assert!(question(&related).is_some_and(|question| question.contains("has_many")));
    }

    #[test]
    fn any_other_error_has_none() {
        assert_eq!(question(&error("mismatched types", "expected `i32`, found `i64`")), None);
    }
}
