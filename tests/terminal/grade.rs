//! `workbook grade` in a window: how far it is.

use std::fs;

use super::window::Window;

#[test]
fn while_one_answer_takes_long_it_is_told_how_many_are_done() {
    let folder = tempfile::tempdir().unwrap();
    let put = |learner: &str, text: &str| {
        let class = folder.path().join("class").join(learner);
        fs::create_dir_all(&class).unwrap();
        fs::write(class.join("battle_ids_of_a_hero.sql"), text).unwrap();
    };
    put("ada", "SELECT battle_id FROM fights WHERE hero_id = :hero;");
    put("bob", "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c;");
    let arguments = ["grade", "class", "--jobs", "1", "--exercises", "battle_ids_of_a_hero", "--no-pager"];
    let mut window = Window::open(folder.path(), &arguments, 80, 24);
    window.wait_for("1 of 2 learners");
    let shown = window.wait_for("1 of 2 passing");
    assert!(!shown.contains("learners\n["), "{shown}");
    window.wait();
}
