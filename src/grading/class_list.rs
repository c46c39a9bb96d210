//! Everybody who is graded: those who handed in, and those on the list of the class who did not, each under a name of their own.
//!
//! The order is that of the report.

use std::collections::BTreeMap;

use super::class::HandIn;
use super::roster::Roster;
use super::shard::Shard;

/// Somebody who is graded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entrant {
    /// The name under which was handed in; no other has it.
    pub learner: String,
    /// The name on the list of the class, else the same.
    pub name: String,
    /// Whether the name is on the list; none where there is no list.
    pub on_roster: Option<bool>,
    /// The store and the files of the hand-in, if there is one.
    pub hand_in: Option<(usize, HandIn)>,
}

/// Everybody, in the order of the report. `stores` are what was handed in, each under the name of its store.
#[must_use]
pub fn entrants(
    stores: Vec<(String, Vec<HandIn>)>,
    roster: Option<&Roster>,
    shard: Option<Shard>,
) -> Vec<Entrant> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for hand_in in stores.iter().flat_map(|(_, hand_ins)| hand_ins) {
        *counts.entry(hand_in.who.name.to_lowercase()).or_default() += 1;
    }
    let mut there = vec![false; roster.map_or(0, |roster| roster.people.len())];
    let mut everybody = Vec::new();
    for (index, (store, hand_ins)) in stores.into_iter().enumerate() {
        for hand_in in hand_ins {
            let who = &hand_in.who;
            let learner = match (counts.get(&who.name.to_lowercase()), &who.id) {
                (Some(1), _) => who.name.clone(),
                (_, Some(id)) => format!("{} ({id})", who.name),
                (_, None) => format!("{store}/{}", who.name),
            };
            let person = roster.and_then(|roster| Some((roster.find(who)?, roster)));
            let name = match person {
                Some((place, roster)) => {
                    there[place] = true;
                    roster.people[place].name.clone()
                }
                None => learner.clone(),
            };
            let on_roster = roster.map(|_| person.is_some());
            everybody.push(Entrant { learner, name, on_roster, hand_in: Some((index, hand_in)) });
        }
    }
    let absent = roster.into_iter().flat_map(|roster| &roster.people).zip(there).filter(|(_, there)| !there);
    for (person, _) in absent {
        let (learner, name) = (person.name.clone(), person.name.clone());
        everybody.push(Entrant { learner, name, on_roster: Some(true), hand_in: None });
    }
    make_unique(&mut everybody);
    everybody.sort_by_cached_key(|entrant| (entrant.name.to_lowercase(), entrant.learner.clone()));
    let mut place = 0;
    everybody.retain(|_| {
        place += 1;
        shard.is_none_or(|shard| shard.takes(place - 1))
    });
    everybody
}

/// Numbers those who have one name in spite of everything.
fn make_unique(everybody: &mut [Entrant]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for entrant in everybody {
        let times = seen.entry(entrant.learner.clone()).or_default();
        *times += 1;
        if *times > 1 {
            entrant.learner = format!("{} #{times}", entrant.learner);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::entrants;
    use crate::grading::class::HandIn;
    use crate::grading::roster::Roster;
    use crate::grading::shard::Shard;
    use crate::grading::who::Who;

    fn hand_ins(names: &[&str]) -> Vec<HandIn> {
        let one = |name: &&str| HandIn { who: Who::read(name), roots: Vec::new() };
        names.iter().map(one).collect()
    }

    fn names(stores: &[(&str, &[&str])], roster: Option<&str>, shard: Option<Shard>) -> Vec<String> {
        let stores = stores.iter().map(|(store, names)| ((*store).to_owned(), hand_ins(names))).collect();
        let roster = roster.map(|text| Roster::read(text).unwrap());
        entrants(stores, roster.as_ref(), shard).into_iter().map(|entrant| entrant.learner).collect()
    }

    #[test]
    fn everybody_has_a_name_of_their_own() {
        assert_eq!(names(&[("one", &["Bob", "ada"])], None, None), ["ada", "Bob"]);
        assert_eq!(names(&[("one", &["ada"]), ("two", &["ada"])], None, None), ["one/ada", "two/ada"]);
        assert_eq!(names(&[("one", &["ada"]), ("one", &["ada"])], None, None), ["one/ada", "one/ada #2"]);
        let moodle = ["Ada_2_assignsubmission_file_", "Ada_1_assignsubmission_file_"];
        assert_eq!(names(&[("one", &moodle)], None, None), ["Ada (1)", "Ada (2)"]);
    }

    #[test]
    fn who_handed_in_nothing_is_there_too() {
        let roster = Roster::read("name,username\nAda Lovelace,al\nBob,b\n").unwrap();
        let all = entrants(vec![("x".to_owned(), hand_ins(&["al", "eve"]))], Some(&roster), None);
        let shown: Vec<_> =
            all.iter().map(|it| (it.name.as_str(), it.on_roster, it.hand_in.is_some())).collect();
        assert_eq!(
            shown,
            [("Ada Lovelace", Some(true), true), ("Bob", Some(true), false), ("eve", Some(false), true)]
        );
    }

    #[test]
    fn parts_have_everybody_once() {
        let all: &[&str] = &["a", "b", "c", "d", "e"];
        let part = |number| names(&[("x", all)], None, Some(Shard { number, of: 2 }));
        assert_eq!((part(1).join(""), part(2).join("")), ("ace".to_owned(), "bd".to_owned()));
    }
}
