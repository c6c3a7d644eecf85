//! What each construct becomes, and that nothing a file holds does harm.

use super::lower;
use crate::ir::{ExprKind, File, Piece};
use crate::lower::dump::dump;

/// Lowers text that must be free of syntax errors.
fn lowered(text: &str) -> File {
    let file = lower(text);
    assert_eq!(file.problems, [], "in\n{text}");
    file
}

fn code(text: &str) -> String {
    dump(&lowered(text)).lines().filter(|line| !line.trim_start().starts_with("locals ")).fold(String::new(), |all, line| all + line + "\n")
}

/// Lines that must be in the drawing of a file.
fn shows(text: &str, lines: &[&str]) {
    let drawn = code(text);
    for line in lines {
        assert!(drawn.contains(line), "{line} in\n{drawn}");
    }
}

#[test]
fn only_one_grammar_of_the_two_with_one_name_is_linked() {
    let language: tree_sitter::Language = tree_sitter_kotlin_sg::LANGUAGE.into();
    assert_eq!(language.node_kind_count(), 378);
}

#[test]
fn imports_name_what_they_bind() {
    let drawn = code("package a\n\nimport b.C\nimport d.e.f as g\nimport h.*\n");
    assert_eq!(drawn, "import C = \"b.C\".*\nimport g = \"d.e.f\".*\nimport _ = \"h\".*all*\n");
}

#[test]
fn companions_and_objects_are_static() {
    shows(
        "class A(private val b: String) {\n  companion object {\n    const val X = \"x\"\n    fun of() = A(X)\n  }\n  fun f() = Companion.X + b\n}\nobject O {\n  val y = 1\n  private fun g() = y\n}\nobject P : Base(1) {\n  val z = 2\n}\n",
        &[
            "static field X = \"x\"",
            "static method of()",
            "return A(this.X)",
            "(this.b = b)",
            "static field y = 1",
            "static method g()",
            "let P = new class P < Base",
            "super(1)",
        ],
    );
}

#[test]
fn properties_see_the_constructors_parameters() {
    shows(
        "class A(domain: String, val port: Int = 1) : B(domain) {\n  private val root = \"https://$domain\"\n  val full get() = root\n  var late: String? = null\n    private set\n  init {\n    println(root)\n  }\n  val http by lazy { Client() }\n  constructor(x: Int) : this(\"d\", x) {\n    go()\n  }\n}\n",
        &[
            "constructor constructor(domain: ?, port: ? = 1)",
            "super(domain)",
            "(this.port = port)",
            "(this.root = `\"https://\" domain`)",
            "get full()",
            "println(this.root)",
            "return Client()",
            "this(\"d\", x)",
        ],
    );
}

#[test]
fn bare_names_in_lambdas_may_be_members_of_their_receiver() {
    shows(
        "class A {\n  val token = \"t\"\n  fun f() = token\n  fun g() = client.get(url) { header(token) }\n  fun Builder.h() = sign(token)\n}\n",
        &["return this.token", "return header(token)", "field h = arrow h() {", "return sign(token)"],
    );
}

#[test]
fn it_is_the_nearest_lambdas_argument() {
    let drawn = code("val f = a.let { it.b.apply { c(it) } }\n");
    assert!(drawn.contains("arrow(it)"), "{drawn}");
    assert!(drawn.contains(" = it) {"), "a lambda without an argument of its own means the one around: {drawn}");
}

#[test]
fn what_chooses_leaves_a_value() {
    shows(
        "fun f(a: Int?): String? {\n  val b = a ?: return null\n  val c = try { g(b) } catch (e: IOException) { null } finally { h() }\n  val d = if (b > 1) \"x\" else \"y\"\n  return when (b) {\n    1, 2 -> c\n    in 3..4 -> d\n    is Int -> throw E()\n    else -> {\n      h()\n      null\n    }\n  }\n}\n",
        &[
            "if (<value> == null)",
            "return null",
            "(<value> = g(b))",
            "catch IOException as e",
            "let d = ((b > 1) ? \"x\" : \"y\")",
            "arm 1 | 2",
            "(<subject> >= 3) && (<subject> <= 4)",
            "<subject> instanceof Int",
            "throw E()",
        ],
    );
}

#[test]
fn returns_in_inlined_lambdas_leave_the_function() {
    shows(
        "fun f(a: List<String>): String? {\n  a.forEach { if (it == \"x\") return it }\n  b?.let { return it }\n  a.forEach { c -> if (c.isEmpty()) return@forEach else return c }\n  return null\n}\n",
        &["for it of a", "let it = <receiver>", "for c of a", "continue"],
    );
    shows(
        "suspend fun f(): String? {\n  lock.withLock { return token }\n}\nfun g(): String? {\n  synchronized(this) { return kept }\n}\n",
        &["return token", "return kept"],
    );
}

#[test]
fn functions_with_a_receiver_are_called_on_one() {
    shows(
        "fun send(block: Builder.() -> Unit) {\n  client.get { block() }\n  block(other)\n}\n",
        &["return this.block()", "other.block()"],
    );
}

#[test]
fn enumerations_know_their_names() {
    shows(
        "enum class V(val p: String) {\n  GET(\"x\"),\n  POST(\"y\") {\n    override fun q() = 1\n  };\n\n  fun z() = name\n}\n",
        &[
            "static field GET = new class < this {",
            "field $name = \"GET\"",
            "}(\"x\")",
            "method q()",
            "return [this.GET, this.POST]",
            "static get entries()",
        ],
    );
}

#[test]
fn interfaces_keep_what_annotations_describe() {
    shows(
        "interface Api {\n  @GET(\"u/{id}\") suspend fun user(@Path(\"id\") id: String, @Query(\"q\") q: String = \"z\"): Response<User>\n  fun other()\n}\n",
        &["@GET(\"u/{id}\") method user(@Path(\"id\") id: ?, @Query(\"q\") q: ? = \"z\"): Response<User>"],
    );
    assert!(!code("interface Api {\n  fun other()\n}\n").contains("other"));
}

#[test]
fn text_has_its_places() {
    let source = "val a = \"x\\ty\\u0041\\$b\"\nval c = \"\"\"\n    GET $verb\n      /a${p.q}/b\n    \"\"\".trimIndent()\nval d = \"\"\"\n  |one\n  |two\"\"\".trimMargin()\n";
    let file = lowered(source);
    let mut texts = Vec::new();
    for expr in &file.exprs {
        match &expr.kind {
            ExprKind::Str(text) => texts.push(text.clone()),
            ExprKind::Template(pieces) => {
                texts.extend(pieces.iter().filter_map(|piece| if let Piece::Text(text) = piece { Some(text.clone()) } else { None }));
            }
            _ => {}
        }
    }
    assert_eq!(texts.iter().map(|t| &*t.cooked).collect::<Vec<_>>(), ["x\tyA$b", "GET ", "\n  /a", "/b", "one\ntwo"]);
    for text in &texts {
        for word in ["y", "GET", "/a", "/b", "two"] {
            if let Some(at) = text.cooked.find(word) {
                assert!(source[text.raw(at) as usize..].starts_with(word), "{word}");
            }
        }
    }
}

/// Lowers on a stack as large as those the analysis runs on.
fn deep(text: String) -> usize {
    let run = move || lower(&text).problems.len();
    std::thread::Builder::new().stack_size(64 << 20).spawn(run).unwrap().join().unwrap()
}

#[test]
fn depth_is_bounded_and_reported() {
    for code in [
        format!("x = {}a{}", "(".repeat(20_000), ")".repeat(20_000)),
        format!("x = {}a", "!".repeat(20_000)),
        format!("x = a{}", ".b()".repeat(20_000)),
        format!("{}a(){}", "run { ".repeat(10_000), "}".repeat(10_000)),
        format!("x = {}a", "if (c) b else ".repeat(10_000)),
        format!("x = {}a", "b ?: ".repeat(20_000)),
        format!("x = \"{}a{}\"", "${\"".repeat(5_000), "\"}".repeat(5_000)),
    ] {
        let text = format!("fun f() {{ {code} }}");
        assert!(deep(text) > 0, "{code:.40}");
    }
}

#[test]
fn long_is_not_deep() {
    assert_eq!(deep(format!("fun f() = a{}\n", " + b".repeat(20_000))), 0);
    lowered(&format!("fun f() {{\n{}}}\n", "x.y(z)\n".repeat(5_000)));
}

#[test]
fn broken_code_keeps_what_stands_around_it() {
    for broken in ["fun g( {", "val x = ", "val s = \"open", "\u{0}", "if (", "x = when", "@"] {
        let file = lower(&format!("class A {{\n fun f() {{ before() }}\n {broken}\n fun h() {{ last() }}\n}}\n"));
        assert!(!file.functions.is_empty(), "{broken}");
    }
    for odd in [
        "",
        "class",
        "enum class E { , }",
        "object",
        "interface",
        "import",
        "import as b",
        "package",
        "fun",
        "val by",
        "\u{feff}class A",
        "\"$\"",
        "\"${\"",
        "'",
    ] {
        assert!(!lower(odd).functions.is_empty());
    }
}
