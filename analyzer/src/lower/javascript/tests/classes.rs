use insta::assert_snapshot;

use super::lowered;
use crate::lower::javascript::Dialect::JavaScript;

#[test]
fn a_client_class() {
    let source = r##"
class Client extends lib.Base {
  #token = null;
  static instances = 0;
  base = "https://x";
  handle = (e) => this.#token;
  constructor(token) { super(token); this.#token = token; }
  get token() { return this.#token; }
  set token(v) { this.#token = v; }
  static async create() { return new this(); }
  async *[Symbol.asyncIterator]() { yield super.next(); }
  "quoted"() { return #token in this; }
  static { Client.instances++; }
}
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals Client
    class Client < lib.Base {
      field #token = null
      static field instances = 0
      field base = "https://x"
      field handle = arrow handle(e) {
        return this.#token
      }
      static field [Symbol.asyncIterator] = opaque(Symbol.asyncIterator)
      static field static {} = arrow() {
        (Client.instances += 1)
      }()
      constructor constructor(token) {
        super(token)
        (this.#token = token)
      }
      get token() {
        return this.#token
      }
      set token(v) {
        (this.#token = v)
      }
      static async method create() {
        return new this()
      }
      async method* [Symbol.asyncIterator]() {
        (yield super.next())
      }
      method quoted() {
        return ("#token" in this)
      }
    }
    "##);
}

#[test]
fn anonymous_and_nested_classes() {
    let source = r##"
const Mixin = (Base) => class extends Base { go() { return super.go(); } };
export default class { run() {} }
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals *default* Mixin
    let Mixin = arrow Mixin(Base) {
      return class < Base {
        method go() {
          return super.go()
        }
      }
    }
    let *default* = class default {
      method run() {}
    }
    export default = *default*
    "##);
}
