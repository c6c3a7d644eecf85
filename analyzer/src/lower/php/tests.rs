use super::lower;
use crate::ir::{ExprKind, File, Piece, Span};
use crate::lower::dump::dump;

fn lowered(code: &str) -> File {
    let file = lower(code);
    assert_eq!(file.problems, [], "in\n{code}");
    file
}

#[track_caller]
fn check(code: &str, expected: &str) {
    assert_eq!(dump(&lowered(&format!("<?php {code}"))), expected, "of\n{code}");
}

#[test]
fn strings_of_every_kind() {
    check(
        r#"$a = 'it\'s $x \n'; $b = "a\t{$c->d['e']}/$f[g]$h->i\$j"; $k = $a . "/" . BASE;"#,
        "locals $a $b $k\n($a = \"it's $x \\\\n\")\n($b = `\"a\\t\" $c.d[\"e\"] \"/\" $f[\"g\"] $h.i \"$j\"`)\n($k = (($a + \"/\") + BASE))\n",
    );
}

#[test]
fn heredocs_lose_their_indentation() {
    let code = "<?php\n$u = <<<URL\n    https://$d.x.com\n      /p\n    URL;\n$v = <<<'RAW'\n$d\nRAW;\n";
    let file = lowered(code);
    assert_eq!(dump(&file), "locals $u $v\n($u = `\"https://\" $d \".x.com\\n  /p\"`)\n($v = \"$d\")\n");
    let texts = file.exprs.iter().filter_map(|expr| match &expr.kind {
        ExprKind::Template(pieces) => pieces.iter().rev().find_map(|piece| if let Piece::Text(text) = piece { Some(text) } else { None }),
        _ => None,
    });
    for text in texts {
        let at = text.cooked.find("/p").unwrap();
        let Span { start, end } = text.raw_span(at, at + 2);
        assert_eq!(&code[start as usize..end as usize], "/p");
    }
}

#[test]
fn arrays_are_lists_or_records() {
    check(
        "f([1, 'a' => 2, ...$r], array('x'), [K => 1]); [$a, , $b] = g(); ['k' => $c] = h(); $l[] = 1;",
        "locals $a $b $c\nf({0: 1, a: 2, ...$r}, [\"x\"], {[K]: 1})\n([$a, , $b] = g())\n({k: $c} = h())\n($l[opaque()] = 1)\n",
    );
}

#[test]
fn isset_and_empty_are_comparisons() {
    check("f(isset($a, $b['c']), !empty($d));", "f((($a != null) && ($b[\"c\"] != null)), (!(!$d)))\n");
}

#[test]
fn classes_and_their_names() {
    let file = lowered(
        r"<?php
namespace App\Api;
use GuzzleHttp\Client as Http;
use App\{Base, Deep\Thing};
final class Files extends Base implements Countable {
    use Retries;
    const PATH = '/fs';
    private static ?self $one = null;
    public function __construct(private Http $http, protected string $host = 'h') { parent::__construct($host); }
    public static function make(): static { return new static(new Http(['base_uri' => self::PATH])); }
    abstract public function no();
}
new Files(Thing::A, \Top\Level::b());",
    );
    let imports: Vec<String> =
        file.imports.iter().map(|import| format!("{}={}", import.local.as_deref().unwrap_or("_"), import.module)).collect();
    let expected = [
        r"Base=App\Base",
        r"Retries=App\Api\Retries",
        r"Countable=App\Api\Countable",
        r"Http=GuzzleHttp\Client",
        r"Thing=App\Deep\Thing",
        r"\Top\Level=Top\Level",
    ];
    assert_eq!(imports, expected);
    let class = &file.classes[0];
    assert_eq!((class.bases.len(), class.methods.len(), class.fields.len()), (3, 2, 4));
    assert_eq!(
        class.methods.iter().map(|method| (&*method.name, method.is_static)).collect::<Vec<_>>(),
        [("constructor", false), ("make", true)]
    );
    let text = dump(&file);
    assert!(text.contains("super($host)") && text.contains("(this.http = $http)") && text.contains("base_uri: this.PATH"), "{text}");
}

#[test]
fn names_from_other_files() {
    check(
        "require_once __DIR__ . '/inc/config.php'; $c = include 'c.php'; define('BASE', 'x'); new Box();",
        "import _ = \"./inc/config.php\".*all*\nimport _ = \"./c.php\".*all*\nimport _ = \"Box\".*all*\nlocals $c BASE\nmodule(\"./inc/config.php\")\n($c = module(\"./c.php\"))\n(BASE = \"x\")\nnew Box()\n",
    );
    check("return ['a' => 1];", "(module.exports = {a: 1})\n");
}

#[test]
fn functions_and_closures() {
    check(
        "echo f(b: 2); function f($a, &$b = 1, ...$c) { global $d; $d = $a; return function ($e) use ($a) { $a = $e; $f = fn($g) => $g . $e; }; }",
        "locals f\nfunction f($a, $b = 1, ...$c) {\n  ($d = $a)\n  return arrow($e) [$f] {\n    ($a = $e)\n    ($f = arrow($g) {\n      return ($g + $e)\n    })\n  }\n}\necho(f(b=2))\n",
    );
}

#[test]
fn control_flow() {
    check(
        "foreach ($l as $k => $v): g($v); endforeach; switch ($s) { case 401: a(); break; case 2: default: b(); } try { c(); } catch (A | \\B $e) { throw $e; } catch (\\Exception) { } finally { d(); }
         $m = match(true) { $x > 1, $y => 'p', default => 'q' }; if ($i) e(); elseif ($j) { h(); } else i(); $z = $n ?: $o ?? throw new E;",
        "import _ = \"A\".*all*\nimport _ = \"B\".*all*\nimport _ = \"E\".*all*\nlocals $e $k $m $v $z\nfor [$k, $v] of @entries($l)\n  g($v)\nmatch $s\n  arm 401\n    a()\n  arm 2 falls\n  arm  default\n    b()\ntry\n  c()\ncatch A B as $e\n  throw $e\ncatch\nfinally\n  d()\n($m = ((($x > 1) || $y) ? \"p\" : \"q\"))\nif $i\n  e()\nelse\n  if $j\n    h()\n  else\n    i()\n($z = ($n || ($o ?? arrow() {\n  throw new E()\n}())))\n",
    );
}

#[test]
fn pages_with_code_between() {
    let file = lowered("<html><?php if ($a): ?>\n<p><?= f($b) ?></p>\n<?php endif; ?><script>var x = '<?php echo $c ?>';</script>");
    let text = dump(&file);
    assert!(text.contains("echo(f($b))") && text.contains("echo($c)"), "{text}");
}

#[test]
fn broken_and_deep_code_is_survived() {
    // As deep a stack as the analysis has.
    std::thread::Builder::new().stack_size(64 << 20).spawn(broken_and_deep_code).unwrap().join().unwrap();
}

fn broken_and_deep_code() {
    for code in [
        "<?php class {",
        "<?php f(",
        "<?php \"{$a",
        "<?php <<<X\n",
        "<?php $a = [",
        "<?php use ;",
        "<?",
        "",
        "<?php new",
        "<?php A::",
        "<?php $$",
        "<?php match(1) {",
    ] {
        let _ = lower(code);
    }
    for part in ["(", "[", "!", "f(", "$a->b(", "if(1) ", "-"] {
        let _ = lower(&format!("<?php {}", part.repeat(20_000)));
    }
    let _ = lower(&format!("<?php $a = {};", vec!["'x'"; 30_000].join(" . ")));
}

proptest::proptest! {
    /// Whatever the code is, every place lies on whole characters of it.
    #[test]
    fn places_lie_in_the_code(code in r#"(<\?php |\?>|\$[a-c]|->|::|function |class |use |<<<X\n|\nX|["'{}()\[\];=.,é\\ \n]|[a-z0-9]){0,60}"#) {
        let file = lower(&format!("<?php {code}"));
        let whole = format!("<?php {code}");
        for expr in &file.exprs {
            let Span { start, end } = expr.span;
            proptest::prop_assert!(start <= end && whole.get(start as usize..end as usize).is_some(), "{} {:?}", whole, expr);
            if let ExprKind::Str(text) = &expr.kind {
                proptest::prop_assert!(text.map.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[0].1 <= pair[1].1), "{} {:?}", whole, text);
            }
        }
    }
}
