use proptest::prelude::*;

use super::check_spans;
use crate::ir::File;
use crate::lower::dump::dump;
use crate::lower::javascript::{Dialect, lower};

const DIALECTS: [Dialect; 3] = [Dialect::JavaScript, Dialect::TypeScript, Dialect::Tsx];

/// Realistic code with most constructs in it.
const SOURCE: &str = r#"#!/usr/bin/env node
import axios, { type AxiosInstance as Http } from "axios";
// egnyte-scopes: filesystem
@Injectable({ in: 'root' })
export class Client extends Base<string> implements I {
  #token?: string | null = null; static n = 1;
  constructor(private http: Http, { domain = "é", ...rest }: Options = {}) { super(); this.x = `https://${domain}.egnyte.com/${rest.p ?? ''}`; }
  async *list(path: string, ...more: string[]): Promise<Item[]> {
    for (const page of [1, , ...more]) {
      try { yield await this.http!.get<Item>(`${path}/${page}?a=\u{1F600}\n`, { headers: { 'X-A': "b\
c" } }); }
      catch ({ response: r }) { if (r?.status === 401) throw new Error('漢' + r); else continue; } finally { done() }
    }
    switch (path) { case 'a': case 'b': { break } default: return path as any }
  }
  get [key()]() { return /['"`/]/g.test(x) ? a ||= 1 : b?.[0]?.(c) }
}
enum E { A = 'a', B = A } namespace N.M { export const x = 1 }
export default function App(p) { do { i++ } while (i < 3); return <><A.B c="d &amp; e" {...p}>text {p.x} it's</A.B>{/* egnyte-lint: allow(EG301) */}</> }
label: for (;;) { with_(x); break label }
var f = function g() { return g }, h = async x => ({ m() {}, get n() { return 1 }, set n(v) {}, ...x });
export * as ns from './x'; module.exports = require("y"); // egnyte-lint: allow(EG302)
"#;

fn survives(source: &str) -> File {
    let mut last = None;
    for dialect in DIALECTS {
        let file = lower(source, dialect);
        check_spans(source, &file);
        assert!(file.functions.first().is_some_and(|top| top.parent.is_none()));
        let _ = dump(&file);
        last = Some(file);
    }
    last.unwrap()
}

/// Runs on a stack as large as the analysis gives its threads.
fn on_a_worker(run: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(64 << 20).spawn(run).unwrap().join().unwrap();
}

#[test]
fn deep_nesting_is_refused_with_one_problem() {
    for unit in ["(", "[", "{a:", "`${", "!", "a=>", "a+", "<a>", "if(a){", "if(a)", "function f(){", "class A{b=", "a?b:", "f(", "A<"] {
        let file = survives(&unit.repeat(100_000));
        assert_eq!(file.problems.len(), 1, "{unit}");
        assert_eq!(file.functions[0].body.len(), 0, "{unit}");
    }
}

#[test]
fn nesting_just_allowed_is_lowered() {
    on_a_worker(|| {
        for (open, middle, close) in [
            ("(", "x", ")"),
            ("[", "x", "]"),
            ("({a:", "x", "})"),
            ("f(", "x", ")"),
            ("x=>{", "", "}"),
            ("function(){return ", "x", "}"),
            ("<a>", "x", "</a>"),
            ("class{a=", "x", "}"),
            ("`${", "x", "}`"),
        ] {
            let deep = 500 / open.matches(['(', '[', '{', '<']).count() - 2;
            let file = survives(&format!("x = {}{middle}{};", open.repeat(deep), close.repeat(deep)));
            assert_eq!(file.problems, [], "{open}");
        }
        for (open, middle, close) in [("if(a){", "b()", "}"), ("try{", "b()", "}catch{}"), ("{", "b()", "}"), ("function f(){", "b()", "}")]
        {
            let file = survives(&format!("{}{middle}{}", open.repeat(450), close.repeat(450)));
            assert_eq!(file.problems, [], "{open}");
        }
    });
}

#[test]
fn long_chains_are_lowered() {
    on_a_worker(|| {
        for (start, unit, end) in [
            ("x = a", " + b", ";"),
            ("x = a", " || b", ";"),
            ("x = a", ".b(c)", ";"),
            ("x = a", "[0]", ";"),
            ("", "x = ", "1;"),
            ("x = ", "!", "y;"),
            ("x = ", "a ? b : ", "c;"),
            ("x = ", "a => ", "b;"),
            ("", "if (a) b(); else ", "c();"),
            ("let y: ", "A<", &("A".to_owned() + &">".repeat(450) + ";")),
        ] {
            let file = survives(&format!("{start}{}{end}", unit.repeat(450)));
            assert_eq!(file.problems.iter().filter(|problem| problem.message.contains("deep")).count(), 0, "{unit}");
        }
    });
}

#[test]
fn large_flat_files_are_lowered() {
    let file = survives(&"const a = get(`x/${b}`, { c: 'd' })\n".repeat(3000));
    assert!(file.exprs.len() > 15_000);
}

#[test]
fn a_refused_or_empty_file_has_its_top_level_function() {
    for source in ["", "\u{feff}", "#!x", "(((", "//", "/*", "'", "`", "<", "\0", "\u{2028}"] {
        survives(source);
    }
}

#[test]
fn the_realistic_source_is_read_without_errors() {
    assert_eq!(lower(SOURCE, Dialect::Tsx).problems, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn truncated_files_are_survived(cut in 0..SOURCE.len()) {
        survives(&SOURCE[..SOURCE.floor_char_boundary(cut)]);
    }

    #[test]
    fn mutated_files_are_survived(edits in proptest::collection::vec((0..SOURCE.len(), 0..12usize, "[(){}\\[\\]`'\"/<>$=;,.:?! \n\\\\a-cé]{0,3}"), 1..8)) {
        let mut source = SOURCE.to_owned();
        for (at, width, insert) in edits {
            let start = source.floor_char_boundary(at.min(source.len()));
            let end = source.floor_char_boundary((at + width).min(source.len())).max(start);
            source.replace_range(start..end, &insert);
        }
        survives(&source);
    }
}
