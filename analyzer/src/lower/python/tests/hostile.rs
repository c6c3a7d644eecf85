use super::{lower, lowered};

#[test]
fn broken_code_keeps_what_stands_around_it() {
    for broken in
        ["def f(:\n    pass", "x = (1", "class A\n", "z = f\"{a\"", "import", "from . import", "@", "async async", "\u{0}", "0777", "`x`"]
    {
        let file = lower(&format!("before()\n{broken}\ndef after():\n    last()\n"));
        assert!(!file.problems.is_empty(), "{broken}");
        assert!(file.problems.iter().all(|problem| !problem.message.ends_with('.')), "{:?}", file.problems);
        let drawn = crate::lower::dump::dump(&file);
        assert!(drawn.contains("before()") && drawn.contains("last()"), "{broken}: {drawn}");
    }
}

#[test]
fn too_deep_code_is_one_problem() {
    for text in [
        "(".repeat(100_000),
        "a = [".repeat(100_000),
        "f'{".repeat(100_000),
        "-".repeat(100_000) + "a",
        "not ".repeat(100_000) + "a",
        "a = b".to_owned() + &" + b".repeat(100_000),
        "a".to_owned() + &".b()".repeat(100_000),
        "lambda: ".repeat(100_000) + "a",
        "(".repeat(150) + "a" + &(" + a".repeat(800) + ")").repeat(150),
        "[".repeat(150) + "a" + &(" + a".repeat(800) + ", b][0]").repeat(150),
        (0..500).map(|depth| " ".repeat(depth) + "if a:\n").collect::<String>() + &" ".repeat(500) + "b()\n",
    ] {
        let file = lower(&text);
        assert_eq!((file.problems.len(), file.functions.len(), file.exprs.len()), (1, 1, 0), "{text:.20}");
    }
}

#[test]
fn long_files_are_not_deep() {
    lowered(&"a = b + c.d\n".repeat(5_000));
    lowered(&format!("t = [\n{}]\n", "    {'a': 1, 'b': -2},\n".repeat(5_000)));
    lowered(&format!("if a:\n    b()\n{}", "elif c:\n    d()\n".repeat(1_000)));
}
