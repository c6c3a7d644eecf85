use super::{code, lower, lowered};

#[test]
fn commands_are_calls() {
    let text = "print 'a %s' % b\nprint c.d(), e\nprint\nprint(f)\nexec g\ndef h():\n    if i: print 'j'\n    else: print k; l()\nm()\n";
    let drawn = code(text);
    for line in ["print((\"a %s\" % b))", "print(c.d(), e)", "print", "print(f)", "exec(g)", "print(\"j\")", "print(k)", "l()", "m()"] {
        assert!(drawn.lines().any(|drawn| drawn.trim() == line), "{line} in\n{drawn}");
    }
}

#[test]
fn errors_are_raised_and_caught_with_commas() {
    let drawn = code("try:\n    raise a.Error, b()\nexcept (E, F), error:\n    c(error)\nexcept G, error:\n    d()\n");
    assert_eq!(drawn, "try\n  b()\n  throw a.Error\ncatch E F as error\n  c(error)\ncatch G as error\n  d()\n");
    let function = &lowered("def f():\n    try: pass\n    except E, error: error()\n").functions[1];
    assert_eq!(function.locals.iter().map(|name| &**name).collect::<Vec<_>>(), ["error"]);
}

#[test]
fn other_names_side_by_side_are_errors() {
    for text in ["a b", "print\\\n b c", "log 'x'", "return, a b", "x = print 'a'", "print x y"] {
        assert!(!lower(text).problems.is_empty(), "{text}");
    }
}
