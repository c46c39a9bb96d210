//! A JUnit report as text, so that it holds the schema that Jenkins and other readers have of it. What a report says is in
//! `junit.rs` and `grade_machine.rs`.

use quick_junit::Report;

/// What the writer counts for the whole report, and the schema knows for suites alone.
const SKIPPED: &str = " skipped=\"";

/// The text of a report.
pub(super) fn written(report: &Report) -> String {
    // Writing to memory fails only where a text can't be XML. Control characters are made visible before: XML can't have most of
    // them, and a terminal may act on the others.
    without_skipped(report.to_string().unwrap_or_default())
}

/// Takes the number of what was skipped out of the first tag: each suite has its own.
fn without_skipped(text: String) -> String {
    let parts = || {
        let (before, rest) = text.split_once("<testsuites")?;
        let (tag, behind) = rest.split_once('>')?;
        let (front, skipped) = tag.split_once(SKIPPED)?;
        let (_, back) = skipped.split_once('"')?;
        Some(format!("{before}<testsuites{front}{back}>{behind}"))
    };
    parts().unwrap_or(text)
}

#[cfg(test)]
pub(super) mod tests {
    use quick_junit::{Report, TestSuite};

    use super::written;

    /// What an element may be in, and its attributes; a star marks those that must be there. The facts are those of the schema
    /// `junit-10.xsd` of Jenkins' xUnit plugin, as far as reports have them.
    const ELEMENTS: [(&str, &[&str], &str); 7] = [
        ("testsuites", &[""], "name time tests failures errors"),
        ("testsuite", &["testsuites"], "name* tests* failures* errors* time skipped timestamp"),
        ("testcase", &["testsuite"], "name* classname time"),
        ("failure", &["testcase"], "type message"),
        ("error", &["testcase"], "type message"),
        ("skipped", &["testcase"], "type message"),
        ("system-out", &["testcase", "testsuite"], ""),
    ];

    /// The name of a tag and those of its attributes, whose values hold no `<` and no quote.
    fn names(tag: &str) -> (&str, Vec<&str>) {
        let (name, rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let named = rest.split('"').step_by(2).map(|piece| piece.trim().trim_end_matches('='));
        (name, named.filter(|attribute| !attribute.is_empty()).collect())
    }

    /// What of a report the schema does not allow; nothing where it holds.
    pub(in crate::report) fn faults(text: &str) -> Vec<String> {
        let mut open = vec![""];
        let mut faults = Vec::new();
        let tags = text.split('<').skip(1).filter(|tag| !tag.starts_with('?'));
        for tag in tags.map(|tag| tag.split_once('>').map_or(tag, |(tag, _)| tag)) {
            if let Some(name) = tag.strip_prefix('/') {
                let opened = open.pop();
                if opened != Some(name) {
                    faults.push(format!("{name} ends {opened:?}"));
                }
                continue;
            }
            let (name, attributes) = names(tag.trim_end_matches('/'));
            let Some((_, around, allowed)) = ELEMENTS.iter().find(|(known, ..)| *known == name) else {
                faults.push(format!("{name} is unknown"));
                continue;
            };
            let within = open.last().copied().unwrap_or_default();
            if !around.contains(&within) {
                faults.push(format!("{name} in {within}"));
            }
            let known = |attribute: &&str| {
                allowed.split(' ').any(|allowed| allowed.trim_end_matches('*') == *attribute)
            };
            let unknown = attributes.iter().filter(|attribute| !known(attribute));
            faults.extend(unknown.map(|attribute| format!("{name} has {attribute}")));
            let needed = allowed.split(' ').filter_map(|allowed| allowed.strip_suffix('*'));
            let missing = needed.filter(|needed| !attributes.contains(needed));
            faults.extend(missing.map(|attribute| format!("{name} lacks {attribute}")));
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
        if open.len() > 1 {
            faults.push(format!("{open:?} never end"));
        }
        faults
    }

    #[test]
    fn what_the_schema_does_not_know_is_left_out_of_the_first_tag_alone() {
        let mut report = Report::new("workbook");
        report.add_test_suite(TestSuite::new("a skipped=\"2\""));
        let text = written(&report);
        assert_eq!(faults(&text), [] as [&str; 0], "{text}");
        assert_eq!(text.matches(" skipped=\"0\"").count(), 1, "{text}");
        assert!(text.contains("a skipped=&quot;2&quot;"), "{text}");
        assert!(written(&Report::new("workbook")).contains("tests=\"0\""));
    }

    #[test]
    fn what_breaks_the_schema_is_seen() {
        for (text, fault) in [
            ("<testsuites skipped=\"0\"/>", "testsuites has skipped"),
            ("<testsuites><testcase name=\"a\"/></testsuites>", "testcase in testsuites"),
            (
                "<testsuites><testsuite name=\"a\" tests=\"0\" failures=\"0\"/></testsuites>",
                "testsuite lacks errors",
            ),
            ("<testsuites><a/></testsuites>", "a is unknown"),
            ("<testsuites></a>", "a ends Some(\"testsuites\")"),
        ] {
            assert_eq!(faults(text), [fault], "{text}");
        }
    }
}
