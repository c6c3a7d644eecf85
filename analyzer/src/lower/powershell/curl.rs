//! `curl.exe`: the program, whose command line is read as a shell's. `curl` alone is another name of `Invoke-WebRequest` here.

use super::Script;
use super::expression::plain;
use crate::ir::{Arg, ExprId, ExprKind, Span, Spread, Text};
use crate::lower::shell::options;

/// What the program is called in the models.
const CURL: &str = "@curl";

impl Script<'_> {
    /// What stands behind the program's name, as a call of it.
    pub(super) fn curl(&mut self, start: usize, name_span: Span) -> ExprId {
        let (mut args, mut headers): (Vec<Arg>, Vec<Arg>) = (Vec::new(), Vec::new());
        let mut tells_status = false;
        while !self.command_ends() {
            let before = self.at;
            let rest = self.rest();
            let length = rest.find(|c: char| c.is_whitespace() || "\"'$=;|)},".contains(c)).unwrap_or(rest.len());
            let read = if rest.starts_with('-') { options::hyphened(&rest[..length]) } else { options::Hyphened::default() };
            if !rest.starts_with('-') {
                let address = self.argument_item();
                args.push(self.by_name("url", address));
            } else if let Some((name, at)) = read.value {
                self.at += at.max(1);
                self.take("=");
                self.blanks(false);
                let value = self.argument_item();
                match name {
                    "header" => headers.push(plain(value)),
                    "write-out" => tells_status |= self.text[before..self.at].contains("http_code"),
                    name => {
                        let name = if name.starts_with("data") { "data" } else { name };
                        args.push(self.by_name(name, value));
                    }
                }
            } else {
                self.at += length;
            }
            for flag in read.flags {
                let (name, value) = match flag.as_str() {
                    "insecure" => ("verify", ExprKind::Bool(false)),
                    "fail" | "fail-with-body" => ("fail", ExprKind::Bool(true)),
                    "head" => ("request", ExprKind::Str(Text::verbatim("HEAD", name_span.start))),
                    _ => continue,
                };
                let value = self.add(before, value);
                args.push(self.by_name(name, value));
            }
            if self.at == before {
                self.bump();
            }
        }
        if !headers.is_empty() {
            let headers = self.add(start, ExprKind::Array(headers));
            args.push(self.by_name("header", headers));
        }
        let callee = self.base.name(CURL);
        let callee = self.base.add(name_span, ExprKind::Name(callee));
        let call = self.add(start, ExprKind::Call { callee, args });
        self.member(start, call, if tells_status { "http_code" } else { "stdout" }, name_span)
    }

    fn by_name(&mut self, name: &str, value: ExprId) -> Arg {
        Arg { name: Some(self.base.name(name)), spread: Spread::No, value }
    }
}
