use insta::assert_snapshot;

use super::check_spans;
use crate::lower::javascript::Dialect::{self, JavaScript, Tsx, TypeScript};
use crate::lower::javascript::lower;

/// Each directive with the first line of what it speaks of.
fn directives(dialect: Dialect, source: &str) -> String {
    let file = lower(source, dialect);
    assert_eq!(file.problems, []);
    check_spans(source, &file);
    let line = |directive: &crate::ir::Directive| {
        let target = match directive.target {
            _ if directive.trailing => "its line",
            Some(target) => source[target.start as usize..target.end as usize].lines().next().unwrap_or_default(),
            None => "nothing",
        };
        format!("{} => {target}", directive.text)
    };
    file.directives.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn standing_alone_or_trailing() {
    let source = r##"
// egnyte-scopes: filesystem link
import a from "a";
get(a); // egnyte-lint: allow(EG301)
/* egnyte-lint: allow(EG302,
 * reason = "two lines") */
get(b);
/** egnyte-lint: allow(EG303) is documentation */
const o = {
  // egnyte-lint: allow(EG304)
  key: get(c),
};
function f() {
  get(d);
  // egnyte-lint: allow(EG305)
}
/* eslint-disable */ // egnyte-lint: allow(EG306)
go(
  // egnyte-lint: allow(EG307)
  get(e),
);
"// egnyte-lint: a string";
// egnyte-lint: allow(EG308)
"##;
    assert_snapshot!(directives(JavaScript, source), @r##"
    egnyte-scopes: filesystem link => import a from "a";
    egnyte-lint: allow(EG301) => its line
    egnyte-lint: allow(EG302, reason = "two lines") => get(b);
    egnyte-lint: allow(EG304) => key: get(c)
    egnyte-lint: allow(EG305) => nothing
    egnyte-lint: allow(EG306) => go(
    egnyte-lint: allow(EG307) => get(e)
    egnyte-lint: allow(EG308) => nothing
    "##);
}

#[test]
fn in_classes_and_markup() {
    let source = r##"
class A {
  // egnyte-scopes: link
  @Get() list() {}
}
const x = <ul>
  {/* egnyte-lint: allow(EG301) */}
  <li onClick={() => get(a)}/>
</ul>;
"##;
    assert_snapshot!(directives(Tsx, source), @r##"
    egnyte-scopes: link => @Get() list() {}
    egnyte-lint: allow(EG301) => <li onClick={() => get(a)}/>
    "##);
}

#[test]
fn above_decorators() {
    let source = r##"
// egnyte-scopes: link
@Injectable({ providedIn: "root" })
export class A {
  /* egnyte-lint: allow(EG301) */
  @Input({ alias: "x" }) @Other() name = get(a);
}
// egnyte-scopes: link
export default @Dec({ a: 1 }) class B {}
"##;
    assert_snapshot!(directives(TypeScript, source), @r##"
    egnyte-scopes: link => @Injectable({ providedIn: "root" })
    egnyte-lint: allow(EG301) => @Input({ alias: "x" }) @Other() name = get(a);
    egnyte-scopes: link => export default @Dec({ a: 1 }) class B {}
    "##);
}
