use insta::assert_snapshot;

use super::lowered;
use crate::lower::javascript::Dialect::JavaScript;

#[test]
fn a_request_helper_with_error_handling() {
    let source = r##"
async function upload(path, body) {
  try {
    const res = await fetch(`${base}/pubapi/v1/fs-content${path}`, { method: "POST", body });
    if (res.status === 401) { throw new Error("expired"); } else if (!res.ok) return null;
    else { log(res); }
    return res.json();
  } catch ({ message }) {
    report(message);
  } finally {
    done();
  }
}
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals upload
    async function upload(path, body) [message res] {
      try
        let res = (await fetch(`base "/pubapi/v1/fs-content" path`, {method: "POST", body: body}))
        if (res.status == 401)
          throw new Error("expired")
        else
          if (!res.ok)
            return null
          else
            log(res)
        return res.json()
      catch as {message: message}
        report(message)
      finally
        done()
    }
    "##);
}

#[test]
fn loops() {
    let source = r##"
for (let i = 0, n = list.length; i < n; i++) { if (!list[i]) continue; use(list[i]); }
for (const key in table) use(key);
for (const [k, { v = 1 }] of Object.entries(table)) use(k, v);
for (target.field of items);
async function drain(stream) { for await (const chunk of stream) take(chunk); }
outer: while (more()) { for (;;) break outer; }
do { page++; } while (page < last);
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals drain i k key n v
    async function drain(stream) [chunk] {
      for chunk of stream
        take(chunk)
    }
    let i = 0
    let n = list.length
    while (i < n); (i += 1)
      if (!list[i])
        continue
      use(list[i])
    for key in table
      use(key)
    for [k, {v: v = 1}] of Object.entries(table)
      use(k, v)
    for target.field of items
    while more()
      while true
        break
    while true
      (page += 1)
      if (!(page < last))
        break
    "##);
}

#[test]
fn switch_arms() {
    let source = r##"
function verb(action) {
  switch (action) {
    case "read":
    case "list":
      return "GET";
    case "write": {
      const method = "PUT";
      use(method);
      break;
    }
    case "move":
      prepare();
    default:
      fail();
      break;
    case "noop":
  }
}
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals verb
    function verb(action) [method] {
      match action
        arm "read" | "list"
          return "GET"
        arm "write"
          let method = "PUT"
          use(method)
        arm "move" falls
          prepare()
        arm  default
          fail()
        arm "noop"
    }
    "##);
}

#[test]
fn odd_statements() {
    let source = r##"
"use client";
;
debugger;
with (scope) { go(x); }
{ const inner = 1; use(inner); }
if (a) ; else b();
throw new TypeError("no");
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals inner
    "use client"
    with scope
      go(x)
    block
      let inner = 1
      use(inner)
    if a
    else
      b()
    throw new TypeError("no")
    "##);
}
