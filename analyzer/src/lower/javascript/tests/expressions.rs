use insta::assert_snapshot;

use super::lowered;
use crate::lower::javascript::Dialect::JavaScript;

#[test]
fn calls_and_chains() {
    let source = r##"
client?.files?.[name]?.get(...args, last);
new XMLHttpRequest().open("GET", url);
new Client;
super_(a)(b)(c);
axios.get(url).then((r) => r.data, onError).catch(function (e) { throw e; });
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    client.files[name].get(...args, last)
    new XMLHttpRequest().open("GET", url)
    new Client()
    super_(a)(b)(c)
    axios.get(url).then(arrow(r) {
      return r.data
    }, onError).catch(function(e) {
      throw e
    })
    "##);
}

#[test]
fn operators() {
    let source = r##"
x = a + b - c * d / e % f | g;
x = a == b || a === c && a != d, a !== e;
x = (a ?? b) in c;
x = a instanceof B;
x = !a; x = -1; x = -a; x = ~a; x = typeof a; delete a.b; void 0; void go();
i++; --o.n;
a += 1; a -= 1; a /= 2; a |= m;
a ||= b; o.k ??= c; o[k] &&= d; get().k ||= e;
x = a ? b : c ? d : e;
x = (1, go(), 2n);
x = undefined; x = null; x = this; x = /re[/]/g;
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    (x = (((a + b) ~ (((c ~ d) / e) % f)) | g))
    seq((x = ((a == b) || ((a == c) && (a != d)))), (a != e))
    (x = ((a ?? b) in c))
    (x = (a instanceof B))
    (x = (!a))
    (x = -1)
    (x = (~a))
    (x = (~a))
    (x = (typeof a))
    (delete a.b)
    null
    seq(go(), null)
    (i += 1)
    (o.n ~= 1)
    (a += 1)
    (a ~= 1)
    (a /= 2)
    (a |= m)
    (a || (a = b))
    (o.k ?? (o.k = c))
    (o[k] && (o[k] = d))
    (get().k = e)
    (x = (a ? b : (c ? d : e)))
    (x = seq(1, go(), 2))
    (x = null)
    (x = null)
    (x = this)
    (x = regex("re[/]"))
    "##);
}

#[test]
fn templates() {
    let source = r##"
x = `plain`;
x = `https://${domain}.egnyte.com${path}`;
x = gql`query { a }`;
x = sql`select ${a}, ${b}`;
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    (x = "plain")
    (x = `"https://" domain ".egnyte.com" path`)
    (x = gql(["query { a }"]))
    (x = sql(["select ", ", ", ""], a, b))
    "##);
}

#[test]
fn objects_and_arrays() {
    let source = r##"
const options = {
  url, "content-type": "json", [`k`]: 1, [key()]: 2, 3: three,
  ...defaults,
  send() { return this.url; },
  async *pages() { yield 1; yield* more; },
  get token() { return read(); },
  set token(v) { write(v); },
  handler: (e) => e,
  inner: { a: class {} },
};
const list = [1, , ...others, "x"];
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals list options
    let options = seq(opaque(function token(v) {
      write(v)
    }), {url: url, content-type: "json", k: 1, [key()]: 2, 3: three, ...defaults, send: function send() {
      return this.url
    }, pages: async function* pages() [from#1] {
      (yield 1)
      for from#1 of more
        (yield from#1)
    }, get token: function token() {
      return read()
    }, handler: arrow handler(e) {
      return e
    }, inner: {a: class a {}}})
    let list = [1, null, ...others, "x"]
    "##);
}

#[test]
fn destructuring() {
    let source = r##"
const { data: { token = "none", ...other }, [key]: picked, "quoted-key": q } = response;
const [first, , third = 3, ...rest] = list;
({ a, b: o.b, c = 1, ...o.rest } = source);
[x, o.y = () => 1, ...z] = list;
function f({ path, method = "GET" } = {}, [head], ...tail) {}
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals f first other picked q rest third token
    function f({path: path, method: method = "GET"} = {}, [head], ...tail) {}
    let {data: {token: token = "none", ...other}, [key]: picked, quoted-key: q} = response
    let [first, , third = 3, ...rest] = list
    ({a: a, b: o.b, c: c = 1, ...o.rest} = source)
    ([x, o.y = arrow() {
      return 1
    }, ...z] = list)
    "##);
}

#[test]
fn functions_get_the_name_they_are_assigned_to() {
    let source = r##"
const arrow = () => 1;
const plain = function () {};
exports.send = async (x) => x;
let C = class {};
const { onDone = () => 2 } = options;
const fact = function self(n) { return n ? n * self(n - 1) : 1; };
const named = function other() {};
const K = class Own { make() { return new Own(); } };
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals C K Own#2 arrow fact named onDone plain self#2
    let arrow = arrow arrow() {
      return 1
    }
    let plain = function plain() {}
    (exports.send = async arrow send(x) {
      return x
    })
    let C = class C {}
    let {onDone: onDone = arrow onDone() {
      return 2
    }} = options
    let fact = (self#2 = function self(n) {
      return (n ? (n ~ self#2((n ~ 1))) : 1)
    })
    let named = function other() {}
    let K = (Own#2 = class Own {
      method make() {
        return new Own#2()
      }
    })
    "##);
}
