#[test]
fn play() {
    let file = super::lower(&std::fs::read_to_string("/tmp/k.kt").unwrap());
    println!("{:?}\n{}", file.problems, crate::lower::dump::dump(&file));
}
