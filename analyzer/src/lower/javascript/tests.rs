use super::{Dialect, lower};
use crate::lower::dump::dump;

#[test]
fn probe() {
    let dialect = match std::env::var("PROBE_DIALECT").as_deref() {
        Ok("ts") => Dialect::TypeScript,
        Ok("tsx") => Dialect::Tsx,
        _ => Dialect::JavaScript,
    };
    for file in std::env::var("PROBE").unwrap_or_default().split(':').filter(|f| !f.is_empty()) {
        let text = std::fs::read_to_string(file).unwrap();
        let file = lower(&text, dialect);
        println!("{}", dump(&file));
    }
}

#[test]
fn stack_probe() {
    let Ok(unit) = std::env::var("UNIT") else { return };
    let n: usize = std::env::var("N").unwrap().parse().unwrap();
    let text = format!("{}{}", std::env::var("PRE").unwrap_or_default(), unit.repeat(n));
    let h = std::thread::Builder::new().stack_size(8 << 20).spawn(move || {
        let a = oxc_allocator::Allocator::default();
        let r = oxc_parser::Parser::new(&a, &text, oxc_span::SourceType::tsx()).parse();
        println!("panicked {}", r.panicked);
    }).unwrap();
    h.join().unwrap();
}
