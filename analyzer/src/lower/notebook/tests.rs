use serde_json::json;

use super::lower;
use crate::ir::{ExprKind, File, Piece, Span};
use crate::lower::dump::dump;

fn notebook(sources: &[serde_json::Value]) -> String {
    let cells: Vec<_> =
        sources.iter().map(|source| json!({"outputs": [[{"a": "]"}], null, 1.5e-3], "cell_type": "code", "source": source})).collect();
    json!({"cells": cells, "nbformat": 4}).to_string()
}

fn lowered(json: &str) -> File {
    let file = lower(json);
    assert_eq!(file.problems, [], "in\n{json}");
    file
}

fn slice(json: &str, span: Span) -> &str {
    &json[span.start as usize..span.end as usize]
}

#[test]
fn code_cells_are_one_file() {
    let json = r#"{"metadata": {"language_info": {"name": "python"}}, "cells": [
        {"cell_type": "code", "source": "a = 1\nb = a"},
        {"cell_type": "markdown", "source": "c = 1"},
        {"source": ["d = ", "b\n", "e()"], "cell_type": "code"}]}"#;
    assert_eq!(dump(&lowered(json)), "locals a b d\n(a = 1)\n(b = a)\n(d = b)\ne()\n");
}

#[test]
fn commands_of_the_notebook_are_no_python() {
    let json = notebook(&[
        json!("%matplotlib inline\n!pip install requests\nimport requests\nif a:\n    !ls\nb = (c\n     % d)\ne = '''\n%s\n!x\n'''"),
        json!("%%bash\ncurl example.com"),
        json!("\n%%time\nf()\n"),
        json!(["%time g(\n", "  1)\n", "    \n"]),
        json!("h?"),
    ]);
    let drawn = dump(&lowered(&json));
    assert!(drawn.contains("(b = (c % d))"), "{drawn}");
    assert!(drawn.contains(r#"(e = "\n%s\n!x\n")"#), "{drawn}");
    assert!(drawn.contains("f()\n") && drawn.contains("g(1)\n") && !drawn.contains("curl"), "{drawn}");
}

#[test]
fn places_are_those_of_the_json() {
    let json =
        r#"{"cells": [{"cell_type": "code", "source": ["x = \"caf\u00e9\\n/pubapi\" + f'/a\tb{ \"k\" }/v1'\n", "%time client.get(x)"]}]}"#;
    let file = lowered(json);
    let mut seen = Vec::new();
    for expr in &file.exprs {
        match &expr.kind {
            ExprKind::Str(text) => {
                if let Some(at) = text.cooked.find("/pubapi") {
                    seen.push(slice(json, text.raw_span(at, text.cooked.len())));
                    seen.push(slice(json, text.raw_span(3, 5)));
                }
            }
            ExprKind::Template(pieces) => {
                for piece in pieces {
                    if let Piece::Text(text) = piece {
                        seen.push(slice(json, text.raw_span(text.cooked.len() - 1, text.cooked.len())));
                    }
                }
            }
            ExprKind::Member { name_span, .. } => seen.extend([slice(json, *name_span), slice(json, expr.span)]),
            _ => {}
        }
    }
    seen.sort_unstable();
    assert_eq!(seen, ["/pubapi", "1", "\\u00e9", "b", "client.get", "get"]);
}

#[test]
fn other_languages_are_not_read_as_python() {
    let file = lower(r#"{"cells": [{"cell_type": "code", "source": "x <- 1"}], "metadata": {"kernelspec": {"language": "R"}}}"#);
    assert_eq!(file.problems[0].message, "the language of the notebook is not Python");
    assert_eq!((file.problems.len(), file.exprs.len(), file.functions.len()), (1, 0, 1));
}

#[test]
fn malformed_json_is_one_problem_where_it_stands() {
    let deep = "[".repeat(1_000_000);
    for (json, at) in [
        ("", 0),
        ("{", 1),
        ("é", 0),
        ("{\"cells\" 1}", 9),
        ("{\"cells\": [}", 11),
        ("{\"cells\": [{\"source\": \"a", 22),
        ("{\"a\": \"b\\", 6),
        ("{} {}", 3),
        (deep.as_str(), deep.len()),
    ] {
        let file = lower(json);
        assert_eq!(file.problems.iter().map(|problem| problem.span.start as usize).collect::<Vec<_>>(), [at], "{json:.40}");
        assert_eq!(file.functions.len(), 1);
    }
}

#[test]
fn odd_notebooks_are_empty() {
    for json in ["[]", "1", "{\"cells\": 1}", "{\"cells\": [1, {}, {\"cell_type\": \"code\", \"source\": [1, {}]}]}", "\u{feff}{}"] {
        assert_eq!(lowered(json).exprs.len(), 0, "{json}");
    }
}

#[test]
fn a_command_within_what_cannot_be_read_stops_nothing() {
    let source = "\"\"\"\"\"\"f\"f\"(\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"f\"\n,\"f\"f\"f\"\\\"\"\"";
    let file = lower(&notebook(&[json!(source), json!("fetch('x')")]));
    assert!(!file.problems.is_empty());
}

proptest::proptest! {
    /// Whatever the JSON holds, every place lies on whole characters of it.
    #[test]
    fn places_lie_in_the_json(source in r#"([a-z=(){}"'\\,|.%! \n\tuxé😀0-9]|f"|"""){0,60}"#, broken in r#"[\[\]{}",:a-z\\é ]{0,30}"#) {
        for json in [notebook(&[json!(source), json!([source, "\n", source])]), broken] {
            let file = lower(&json);
            for expr in &file.exprs {
                let Span { start, end } = expr.span;
                proptest::prop_assert!(start <= end && json.get(start as usize..end as usize).is_some(), "{} {:?}", json, expr);
                if let ExprKind::Str(text) = &expr.kind {
                    proptest::prop_assert!(text.map.windows(2).all(|pair| pair[0].0 <= pair[1].0 && pair[0].1 <= pair[1].1), "{} {:?}", json, text);
                }
            }
        }
    }
}
