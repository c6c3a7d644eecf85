use insta::assert_snapshot;

use super::lowered;
use crate::lower::javascript::Dialect::JavaScript;

#[test]
fn block_names_that_shadow_are_renamed() {
    let source = r##"
const url = base;
function f(path) {
  if (path) { const url = "inner"; get(url, () => url); }
  for (const path of list) get(path);
  for (let i of a) use(i);
  for (let i of b) use(i);
  get(url, path);
}
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals f url
    function f(path) [i i#2 path#2 url#2] {
      if path
        let url#2 = "inner"
        get(url#2, arrow() {
          return url#2
        })
      for path#2 of list
        get(path#2)
      for i of a
        use(i)
      for i#2 of b
        use(i#2)
      get(url, path)
    }
    let url = base
    "##);
}

#[test]
fn closures_see_the_block_they_stand_in() {
    let source = r##"
import token from "./token";
function f() {
  let x = 1;
  { let x = 2; { let x = 3; run(() => { let y = x; { let y = x; use(y); } }); } run(() => x); }
  try { go(); } catch (x) { log(x); }
  { const token = "other"; use(token); }
  use(x, token);
}
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    import token = "./token".default
    locals f
    function f() [token#2 x x#2 x#3 x#4] {
      let x = 1
      block
        let x#2 = 2
        block
          let x#3 = 3
          run(arrow() [y y#2] {
            let y = x#3
            block
              let y#2 = x#3
              use(y#2)
          })
        run(arrow() {
          return x#2
        })
      try
        go()
      catch as x#4
        log(x#4)
      block
        let token#2 = "other"
        use(token#2)
      use(x, token)
    }
    "##);
}

#[test]
fn var_belongs_to_the_function() {
    let source = r##"
function f(a) {
  if (a) { var b = 1; for (var c of a) { var d; } }
  switch (a) { case 1: var e = 2; }
  try { var g = 1; } catch { var h = 2; } finally { var j = 3; }
  lab: { var k = 1; }
  var a;
  use(b, c, d);
}
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals f
    function f(a) [b c d e g h j k] {
      if a
        let b = 1
        for c of a
      match a
        arm 1
          let e = 2
      try
        let g = 1
      catch
        let h = 2
      finally
        let j = 3
      block
        let k = 1
      use(b, c, d)
    }
    "##);
}

#[test]
fn functions_are_hoisted_in_their_block() {
    let source = r##"
start();
function start() { helper(); function helper() {} }
if (x) { late(); function late() {} }
export default function main() {}
export function shown() {}
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals late main shown start
    function start() [helper] {
      function helper() {}
      helper()
    }
    function main() {}
    function shown() {}
    start()
    if x
      function late() {}
      late()
    export default = main
    export shown = shown
    "##);
}
