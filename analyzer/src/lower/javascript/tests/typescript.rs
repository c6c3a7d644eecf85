use insta::assert_snapshot;

use super::lowered;
use crate::lower::javascript::Dialect::TypeScript;

#[test]
fn a_decorated_service() {
    let source = r##"
@Injectable({ providedIn: "root" })
export class Files implements OnInit, api.Closable {
  @Input() folder?: string | null;
  private readonly cache: Map<string, Promise<Item[]>> = new Map();
  declare zone: Zone;
  constructor(@Inject(BASE) private readonly http: HttpClient, public retries = 3, other: "a" | "b") {
    super();
    start();
  }
  @Get("/x") list(@Body() dto: ns.Dto): Promise<Item[]> { return this.http!.get<Item[]>(`/x`) as Promise<Item[]>; }
}
"##;
    assert_snapshot!(lowered(TypeScript, source), @r##"
    locals Files
    @Injectable({providedIn: "root"}) class Files < OnInit, api.Closable {
      @Input() field folder: ?
      field cache: Map<?, Promise<Array<Item>>> = new Map()
      field zone: Zone
      field http: HttpClient
      field retries
      constructor constructor(@Inject(BASE) http: HttpClient, retries = 3, other: "a" | "b") {
        super()
        (this.http = http)
        (this.retries = retries)
        start()
      }
      @Get("/x") method list(@Body() dto: ns.Dto): Promise<Array<Item>> {
        return (this.http.get("/x") as Promise<Array<Item>>)
      }
    }
    export Files = Files
    "##);
}

#[test]
fn abstract_members_and_overloads() {
    let source = r##"
abstract class Base {
  abstract token(): Token;
  abstract domain: Domain;
  send(a: string): void;
  send(a: number): void;
  send(this: Base, a: any) {}
  accessor count: Counter = make();
  [key: string]: unknown;
}
function over(a: string): A;
function over(a: any): A { return a; }
declare function ambient(): void;
declare class Ambient {}
interface Shape { a: string }
type Alias = Shape;
"##;
    assert_snapshot!(lowered(TypeScript, source), @r##"
    locals Base over
    function over(a: ?): A {
      return a
    }
    class Base {
      field domain: Domain
      field count: Counter = make()
      method token(): Token {
        return opaque()
      }
      method send(a: ?) {}
    }
    "##);
}

#[test]
fn enums() {
    let source = r##"
enum Scope { Files = "Egnyte.filesystem", Link = "Egnyte.link", Both = `${Files} ${Link}`, Same = Files }
const enum Level { Low, Mid = 5, High, "very-high", Computed = size(), After }
declare enum Outside { A }
"##;
    assert_snapshot!(lowered(TypeScript, source), @r##"
    locals Level Scope
    let Scope = {Files: "Egnyte.filesystem", Link: "Egnyte.link", Both: `"Egnyte.filesystem" " " "Egnyte.link"`, Same: "Egnyte.filesystem"}
    let Level = {0: "Low", Low: 0, 5: "Mid", Mid: 5, 6: "High", High: 6, 7: "very-high", very-high: 7, Computed: size(), After: opaque()}
    "##);
}

#[test]
fn namespaces() {
    let source = r##"
const base = "outer";
namespace Api {
  const base = "/pubapi";
  export const url = base + "/v1";
  export function get() { return url; }
  var hidden = 1;
  export { hidden as shown };
  export namespace Deep { export const x = 1; }
}
namespace Api { export const more = 2; }
class Box {}
namespace Box { export const size = 3; }
namespace A.B.C { export const leaf = 4; }
namespace Types { export interface T {} }
declare module "x" { export const no: number; }
declare global { const no: number; }
use(base);
"##;
    assert_snapshot!(lowered(TypeScript, source), @r##"
    locals A Api B Box C Deep Types base base#2 get hidden leaf more size url x
    let base = "outer"
    block
      function get() {
        return url
      }
      let base#2 = "/pubapi"
      let url = (base#2 + "/v1")
      let hidden = 1
      block
        let x = 1
      let Deep = {x: x}
    let Api = {url: url, get: get, shown: hidden, Deep: Deep}
    block
      let more = 2
    (Api.more = more)
    class Box {}
    block
      let size = 3
    (Box.size = size)
    block
      block
        block
          let leaf = 4
        let C = {leaf: leaf}
      let B = {C: C}
    let A = {B: B}
    use(base)
    "##);
}

#[test]
fn types() {
    let source = r##"
let a: Client;
let b: ns.Client<string, Item[]>;
let c: A | "lit" | undefined;
let d: (readonly B[]) | null;
let e: { x: number };
let f: Promise<Array<ns.T>> = g as unknown as H<I>;
const k = <J>value, l = m as const, n = o satisfies P, q = r!.s!;
const t = async <T extends U>(v: T, w?: X): Promise<Y> => v;
"##;
    assert_snapshot!(lowered(TypeScript, source), @r##"
    locals a b c d e f k l n q t
    let a: Client
    let b: ns.Client<?, Array<Item>>
    let c: A | "lit"
    let d: Array<B>
    let e: ?
    let f: Promise<Array<ns.T>> = (g as H<I>)
    let k = (value as J)
    let l = m
    let n = o
    let q = r.s
    let t = async arrow t(v: T, w: X): Promise<Y> {
      return v
    }
    "##);
}

#[test]
fn import_equals_and_export_equals() {
    let source = r##"
import fs = require("fs");
import Client = Lib.Http.Client;
export = Client;
"##;
    assert_snapshot!(lowered(TypeScript, source), @r##"
    locals Client fs
    let fs = module("fs")
    let Client = Lib.Http.Client
    (module.exports = Client)
    "##);
}
