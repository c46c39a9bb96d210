use workbook::course::{Course, ExerciseId};
use workbook::judge;
use workbook::report::{self, Context, Style};
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let ex = Course::embedded().exercise(&ExerciseId::parse(&args[1], "sql")).unwrap();
    let style = Style { width: args.get(3).map_or(80, |w| w.parse().unwrap()), ..Style::default() };
    if args[2] == "task" {
        println!("{}", report::task(&ex, &judge::given(&ex).unwrap(), "workbook/sql/x.sql", &style));
        return;
    }
    for m in &ex.mistakes {
        if args[2] != "all" && m.name != args[2] { continue; }
        let v = judge::judge(&ex, &m.text, &mut |_| {});
        println!("{}\n{}", "=".repeat(80), report::verdict(&v, &Context::new(&ex), &style));
    }
    if args[2] == "pass" {
        let v = judge::judge(&ex, &ex.solution, &mut |_| {});
        println!("{}", report::verdict(&v, &Context::new(&ex), &style));
    }
}
