use insta::assert_snapshot;

use super::lowered;
use crate::lower::javascript::Dialect::{JavaScript, TypeScript};

#[test]
fn imports() {
    let source = r##"
import "./effect";
import axios, { get as fetchIt, default as d, type Config } from "axios";
import * as path from "path";
import type { Client } from "./client";
import json from "./data.json" with { type: "json" };
import {} from "./nothing";
"##;
    assert_snapshot!(lowered(TypeScript, source), @r##"
    import _ = "./effect".
    import axios = "axios".default
    import fetchIt = "axios".get
    import d = "axios".default
    import type Config = "axios".Config
    import path = "path".*
    import type Client = "./client".Client
    import json = "./data.json".default
    import _ = "./nothing".
    "##);
}

#[test]
fn exports() {
    let source = r##"
export const a = 1, { b } = o;
export class C {}
export { a as z, C as default };
export * from "./all";
export * as ns from "./ns";
export { default, x as y } from "./other";
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals C a b
    let a = 1
    let {b: b} = o
    class C {}
    export a = a
    export b = b
    export C = C
    export z = a
    export default = C
    export * = "./all" Wildcard
    export ns = "./ns" Namespace
    export default = "./other" Default
    export y = "./other" Named("x")
    "##);
}

#[test]
fn default_exports_of_expressions() {
    let source = r##"
export default async (req) => handle(req);
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals *default*
    let *default* = async arrow default(req) {
      return handle(req)
    }
    export default = *default*
    "##);
}

#[test]
fn common_js() {
    let source = r##"
const { request } = require("https");
const lazy = () => import("./lazy");
const tpl = require(`./tpl`);
const dyn = require(name), other = import(`./${name}.js`);
module.exports = { request };
exports.get = function () {};
const env = import.meta.env.VITE_DOMAIN;
"##;
    assert_snapshot!(lowered(JavaScript, source), @r##"
    locals dyn env lazy other request tpl
    let {request: request} = module("https")
    let lazy = arrow lazy() {
      return module("./lazy")
    }
    let tpl = module("./tpl")
    let dyn = require(name)
    let other = opaque(`"./" name ".js"`)
    (module.exports = {request: request})
    (exports.get = function get() {})
    let env = import.meta.env.VITE_DOMAIN
    "##);
}
