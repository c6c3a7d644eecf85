use super::{code, lowered};
use crate::ir::ExprKind;

/// The drawing of the code of one method.
fn method(body: &str) -> String {
    let drawn = code(&format!("class A {{ void f(String p) {{ {body} }} }}"));
    let lines = drawn.lines().filter(|line| line.starts_with("    "));
    lines.fold(String::new(), |all, line| all + line.strip_prefix("    ").unwrap_or(line) + "\n")
}

#[test]
fn imports_name_the_type() {
    let drawn = code("package a; import b.C; import static d.E.F; import g.*; import static h.I.*;");
    assert_eq!(drawn, "import C = \"b.C\".*\nimport F = \"d.E\".F\nimport _ = \"g\".*all*\nimport _ = \"h.I\".*all*\n");
}

#[test]
fn bases_stand_before_what_extends_them() {
    let drawn = code("class A extends B<String> { class C extends D {} class D {} } class B<T> implements E {} interface E {}");
    let order: Vec<usize> = ["class E", "class B < E", "class A < B", "class D", "class C < this.D"]
        .iter()
        .map(|c| drawn.find(c).unwrap_or_else(|| panic!("{c} in\n{drawn}")))
        .collect();
    assert!(order.is_sorted(), "{drawn}");
}

#[test]
fn names_of_fields_are_members_of_the_receiver() {
    let drawn = code(
        "class A { String base; String f(String path) { String base2 = base + path; path(); return inherited + path; }\n\
         void path() {} Runnable g() { return new Runnable() { String own; public void run() { own = base; path(); } }; } }",
    );
    assert!(drawn.contains("let base2: ? = (this.base + path)"), "{drawn}");
    assert!(drawn.contains("    this.path()\n"), "a method is no variable: {drawn}");
    assert!(drawn.contains("return (inherited + path)"), "{drawn}");
    assert!(drawn.contains("(this.own = base)"), "a member of the class around: {drawn}");
}

#[test]
fn fields_methods_and_annotations() {
    let drawn = code(
        "@RequestMapping(\"/a\") class A { static final String X = \"x\"; @Value(\"${k}\") private String k, l; static { init(); }\n\
         @GetMapping(value = \"/x\", produces = {\"a\", \"b\"}) Map<String, Foo> g(@RequestParam String c, int... r) { return null; }\n\
         abstract void nobody(); @Override public String toString() { return X; } A(Foo f) { super(f, 1); } A() { this(null); } }",
    );
    for line in [
        "  static field X: ? = \"x\"",
        "  @Value(\"${k}\") field k: ?",
        "  @Value(\"${k}\") field l: ?",
        "  static field <initialiser 1> = arrow() {",
        "  @GetMapping(\"/x\", produces=[\"a\", \"b\"]) method g(@RequestParam() c: ?, ...r): ? {",
        "  method toString(): ? {",
        "    return this.X",
        "  constructor constructor(f: Foo) {",
        "    super(f, 1)",
        "    this(null)",
    ] {
        assert!(drawn.contains(&format!("{line}\n")), "{line} in\n{drawn}");
    }
    assert!(!drawn.contains("nobody") && !drawn.contains("Override"), "{drawn}");
    assert!(drawn.contains("@RequestMapping(\"/a\")"), "{drawn}");
}

#[test]
fn interfaces_keep_what_annotations_describe() {
    let drawn = code(
        "interface Api { String ROOT = \"/r\"; @GET(\"u/{id}\") Call<User> user(@Path(\"id\") String id); void other(); default void d() { x(); } }",
    );
    assert!(drawn.contains("static field ROOT: ? = \"/r\""), "{drawn}");
    assert!(drawn.contains("@GET(\"u/{id}\") method user(@Path(\"id\") id: ?): Call<User> {\n    return opaque()"), "{drawn}");
    assert!(drawn.contains("method d()") && !drawn.contains("other"), "{drawn}");
}

#[test]
fn enumerations_are_static_instances_that_know_their_names() {
    let drawn =
        code("enum V { GET(\"x\"), POST { int q() { return 1; } }; final String p; V(String p) { this.p = p; } V() { this(\"d\"); } }");
    for line in [
        "static field GET = new class < this {",
        "field $name = \"GET\"",
        "}(\"x\")",
        "method q(): ? {",
        "static method values() {",
        "return [this.GET, this.POST]",
        "return {GET: this.GET, POST: this.POST}[name]",
        "return this.$name",
    ] {
        assert!(drawn.contains(line), "{line} in\n{drawn}");
    }
}

#[test]
fn records_have_a_constructor_and_accessors() {
    let drawn = code("record R(String a, int b) { R { b = 2; } String b() { return \"own\"; } static R of() { return new R(\"x\", 1); } }");
    for line in [
        "constructor constructor(a: ?, b: ?) {\n    (b = 2)\n    (this.a = a)\n    (this.b = b)",
        "method a() {\n    return this.a",
        "return \"own\"",
    ] {
        assert!(drawn.contains(line), "{line} in\n{drawn}");
    }
    assert_eq!(drawn.matches("method b()").count(), 1);
}

#[test]
fn statements() {
    let drawn = method(
        "for (int i = 0, j = 1; i < 3; i++, j--) { a(i); } for (var x : p) b(x); do { c(); } while (d); synchronized (this) { e(); }\n\
         try (var s = open(); other) { use(s); } catch (IOException | Foo.Bar e) { throw e; } finally { close(); } l: while (true) { break l; }",
    );
    for line in [
        "let i: ? = 0",
        "while (i < 3); seq((~i), (~j))",
        "for x of p",
        "with open() as s, other",
        "catch IOException Foo.Bar as e",
        "throw e",
        "finally",
    ] {
        assert!(drawn.contains(line), "{line} in\n{drawn}");
    }
}

#[test]
fn switches_in_both_forms() {
    let drawn = method("switch (p) { case \"a\": case \"b\": x(); break; case \"c\": y(); default: z(); }");
    assert!(drawn.contains("match p"), "{drawn}");
    let drawn = method("String s = switch (p) { case \"a\", \"b\" -> x(); case GET -> { yield y(); } default -> throw new E(); };");
    for line in ["arm \"a\" | \"b\"", "return x()", "arm p.GET", "return y()", "throw new E()"] {
        assert!(drawn.contains(line), "{line} in\n{drawn}");
    }
}

#[test]
fn expressions() {
    for (source, expected) in [
        ("p += \"x\";", "(p += \"x\")"),
        ("run(() -> go(p), A::new, this::go, String::valueOf);", "go(p)"),
        ("x = p.equals(\"GET\") && !q;", "((p == \"GET\") && (!q))"),
        ("x = (Foo) p;", "p as Foo"),
        ("x = p instanceof Foo f ? f.g() : Bar.class;", "seq((f = p), (f instanceof Foo)) ? f.g() : Bar"),
        ("x = new int[] {1, 0x1F, 0b11, 017, 1_000L, 2.5f};", "[1, 31, 3, 15, 1000, 2.5]"),
        ("x = a[1].b;", "a[1].b"),
        ("x = Outer.this.name;", "Outer.name"),
        ("super.f(p);", "super.f(p)"),
    ] {
        let drawn = method(source);
        assert!(drawn.contains(expected), "{expected} in\n{drawn}");
    }
}

#[test]
fn text_has_its_places() {
    let source = "class A { String a = \"x\\ty\\u0041\\101\"; char c = '/'; String b = \"\"\"\n      GET \\\n      /a\\\"\"\"b  \n        in\n      \"\"\"; }";
    let file = lowered(source);
    let texts: Vec<_> = file.exprs.iter().filter_map(|e| if let ExprKind::Str(text) = &e.kind { Some(text) } else { None }).collect();
    assert_eq!(texts.iter().map(|t| &*t.cooked).collect::<Vec<_>>(), ["x\tyAA", "/", "GET /a\"\"\"b\n  in\n"]);
    for text in &texts {
        for word in ["y", "GET", "/a", "in"] {
            if let Some(at) = text.cooked.find(word) {
                assert!(source[text.raw(at) as usize..].starts_with(word), "{word}");
            }
        }
    }
    assert_eq!(&source[texts[2].end as usize..texts[2].end as usize + 3], "\"\"\"");
}
