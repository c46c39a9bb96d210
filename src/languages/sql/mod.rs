//! Answers in SQL.
