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
