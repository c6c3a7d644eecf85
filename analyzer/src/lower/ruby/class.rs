//! Classes and modules.

use tree_sitter::Node;

use super::{OWN_VARIABLE, Ruby};
use crate::ir::{
    Arg, Class, ClassId, ClassKind, ExprId, ExprKind, Field, FuncId, Method, MethodKind, Name, Param, ParamKind, Pattern, Span, Spread,
    Stmt, StmtKind,
};
use crate::lower::tree_sitter::{bare_function, child, children, span, stmt};

/// So many methods are made in one loop at most.
const MAX_DEFINED: usize = 40;

impl Ruby<'_> {
    /// `class A < B … end`, `module A … end`.
    pub(super) fn class_declaration(&mut self, node: Node<'_>) {
        let Some(name_node) = node.child_by_field_name("name") else { return };
        let base = node.child_by_field_name("superclass").and_then(|base| children(base).into_iter().next());
        let name = self.base.text_of(name_node).to_owned();
        let outer = self.class.take();
        let id = self.open(&name, span(node), span(name_node), base);
        if let Some(body) = node.child_by_field_name("body") {
            self.members(body);
        }
        if let (Some(outer), "module") = (outer, node.kind()) {
            self.declare_before(id, outer);
        }
        self.nesting.pop();
        self.class = outer.filter(|_| !self.nesting.is_empty());
    }

    /// A module of nothing but methods is there before the class around it, which may include it; so is what it has itself of that kind.
    fn declare_before(&mut self, module: ClassId, around: ClassId) {
        let place = |id: ClassId| self.hoisted.iter().position(|one| matches!(one.kind, StmtKind::Class(class) if class == id));
        if let (Some(from), Some(to), true) = (place(module), place(around), self.base.file.classes[module.index()].fields.is_empty())
            && to < from
        {
            let inside = format!("{}::", self.base.file.classes[module.index()].name.as_deref().unwrap_or_default());
            let is_inside = |one: &&Stmt| match one.kind {
                StmtKind::Class(class) => {
                    self.base.file.classes[class.index()].name.as_deref().is_some_and(|name| name.starts_with(&inside))
                }
                _ => false,
            };
            let own = self.hoisted[to + 1..from].iter().rev().take_while(is_inside).count();
            self.hoisted[to..=from].rotate_right(own + 1);
        }
    }

    /// A class by its name as written here, opened for the first time or again.
    fn open(&mut self, written: &str, place: Span, name_span: Span, base: Option<Node<'_>>) -> ClassId {
        let full = match self.nesting.last() {
            Some(nesting) if !written.starts_with("::") => format!("{nesting}::{written}"),
            _ => written.trim_start_matches("::").to_owned(),
        };
        let bases: Vec<ExprId> = match base {
            Some(base) if !self.is_record_class(base) => vec![self.expr(base)],
            _ => Vec::new(),
        };
        self.nesting.push(full.clone());
        let known = self.classes.get(&full).copied();
        let id = known.unwrap_or_else(|| {
            let name = self.base.declare(&full);
            let parent = FuncId(0);
            let id = self.base.add_class(Class {
                name: Some(name),
                span: place,
                name_span,
                kind: ClassKind::Class,
                bases: Vec::new(),
                decorators: Vec::new(),
                fields: Vec::new(),
                methods: Vec::new(),
                parent,
            });
            self.classes.insert(full, id);
            self.hoisted.push(stmt(place, StmtKind::Class(id)));
            id
        });
        self.base.file.classes[id.index()].bases.extend(bases);
        self.class = Some(id);
        if let Some(base) = base.filter(|base| self.is_record_class(*base)) {
            self.record_members(id, base);
        }
        id
    }

    /// `Struct.new(…)`, `Data.define(…)`.
    pub(super) fn is_record_class(&self, node: Node<'_>) -> bool {
        let text = |field: &str| node.child_by_field_name(field).map_or("", |part| self.base.text_of(part));
        node.kind() == "call" && matches!((text("receiver"), text("method")), ("Struct", "new") | ("Data", "define"))
    }

    /// The members of a class body, in order; whatever else it runs is a static field without a readable name.
    pub(super) fn members(&mut self, body: Node<'_>) {
        let parts = children(body);
        let defined = parts.iter().flat_map(|part| self.definitions(*part)).collect::<Vec<_>>();
        for name in
            parts.iter().chain(&defined).filter(|part| part.kind() == "method").filter_map(|method| method.child_by_field_name("name"))
        {
            let name = self.base.text_of(name).to_owned();
            self.class.map(|class| self.own.entry(class).or_default().insert(name));
        }
        for node in parts {
            if self.base.enter(node) {
                self.base.item(span(node));
                self.class_member(node);
                self.base.exit();
            }
        }
    }

    fn class_member(&mut self, node: Node<'_>) {
        match node.kind() {
            "method" | "singleton_method" => self.member_declaration(node),
            "class" | "module" => {
                let outer = self.class;
                self.class_declaration(node);
                self.class = outer;
            }
            "singleton_class" => self.singleton_class(node),
            "assignment" if node.child_by_field_name("left").is_some_and(|left| left.kind() == "constant") => self.class_constant(node),
            "call" if self.class_statement(node) => {}
            "identifier" | "alias" | "undef" | "comment" | "empty_statement" => {}
            "if" | "unless" | "if_modifier" | "unless_modifier" | "case" | "begin" => {
                let value = self.at_once(node);
                self.class_code(value, span(node));
            }
            _ => {
                let value = self.expr(node);
                self.class_code(value, span(node));
            }
        }
    }

    /// Code that runs while a class is made.
    fn class_code(&mut self, value: ExprId, place: Span) {
        let Some(class) = self.class else { return };
        self.numbered += 1;
        let name = format!("body#{}", self.numbered);
        let name = self.base.name(&name);
        self.static_field(class, name, Some(value), place);
    }

    fn static_field(&mut self, class: ClassId, name: Name, value: Option<ExprId>, place: Span) {
        let field = Field { name, is_static: true, ty: None, value, span: place, decorators: Vec::new() };
        self.base.file.classes[class.index()].fields.push(field);
    }

    /// `BASE = …`, `Error = Class.new(StandardError)`, `Settings = Struct.new(:a)`.
    fn class_constant(&mut self, node: Node<'_>) {
        let (Some(class), Some(left), Some(right)) = (self.class, node.child_by_field_name("left"), node.child_by_field_name("right"))
        else {
            return;
        };
        let text = self.base.text_of(left).to_owned();
        if self.class_by_call(&text, left, right) {
            return;
        }
        let value = self.expr(right);
        let name = self.base.name(&text);
        self.static_field(class, name, Some(value), span(node));
    }

    /// The same outside of all classes.
    pub(super) fn top_class(&mut self, node: Node<'_>) -> bool {
        let (Some(left), Some(right)) = (node.child_by_field_name("left"), node.child_by_field_name("right")) else { return false };
        if left.kind() != "constant" || self.class.is_some() || !self.methods.is_empty() {
            return false;
        }
        let name = self.base.text_of(left).to_owned();
        self.class_by_call(&name, left, right)
    }

    /// A class that a call makes: a record of its members, or `Class.new(Base)`.
    pub(super) fn class_by_call(&mut self, name: &str, left: Node<'_>, call: Node<'_>) -> bool {
        let text = |field: &str| call.child_by_field_name(field).map_or("", |part| self.base.text_of(part));
        let is_class = call.kind() == "call" && matches!((text("receiver"), text("method")), ("Class" | "Module", "new"));
        if !is_class && !self.is_record_class(call) {
            return false;
        }
        let outer = self.class;
        let base =
            if is_class { call.child_by_field_name("arguments").and_then(|list| children(list).into_iter().next()) } else { Some(call) };
        self.open(name, span(call), span(left), base);
        if let Some(body) = call.child_by_field_name("block").and_then(|block| block.child_by_field_name("body")) {
            self.members(body);
        }
        self.nesting.pop();
        self.class = outer;
        true
    }

    /// The constructor and the attributes of `Struct.new(:a, :b)`.
    fn record_members(&mut self, class: ClassId, call: Node<'_>) {
        let place = span(call);
        let list = call.child_by_field_name("arguments").map(children).unwrap_or_default();
        let names: Vec<Node<'_>> = list.into_iter().filter(|part| part.kind() == "simple_symbol").collect();
        let initialize = self.base.name("initialize");
        let id = self.base.enter_function(bare_function(Some(initialize), place, place));
        let (mut params, mut body) = (Vec::new(), Vec::new());
        for symbol in &names {
            let at = span(*symbol);
            let text = self.base.text_of(*symbol).trim_start_matches(':').to_owned();
            let name = self.base.declare_param(&text);
            let value = self.base.add(at, ExprKind::Name(name.clone()));
            let target = self.field_of_receiver(&text, at);
            let assign = self.base.add(at, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value });
            body.push(Self::expr_stmt(assign, at));
            params.push(Param { kind: ParamKind::Either, ..plain_param(name, at) });
        }
        self.base.leave_function(body);
        let function = &mut self.base.file.functions[id.index()];
        function.params = params;
        function.class = Some(class);
        function.own_this = true;
        let name = self.base.name("constructor");
        let method = Method { name, func: id, kind: MethodKind::Constructor, is_static: false };
        self.base.file.classes[class.index()].methods.push(method);
        for symbol in names {
            self.attribute(class, symbol, (true, true), false);
        }
    }

    fn field_of_receiver(&mut self, name: &str, place: Span) -> ExprId {
        let object = self.this(place);
        self.member(object, &format!("{OWN_VARIABLE}{name}"), place, place)
    }

    /// `class << self … end`.
    pub(super) fn singleton_class(&mut self, node: Node<'_>) {
        let Some(body) = node.child_by_field_name("body") else { return };
        for part in children(body) {
            if !self.base.enter(part) {
                continue;
            }
            match (part.kind(), self.class) {
                ("method", Some(class)) => self.declare_method(class, part, true),
                ("call", Some(class)) if self.attributes(class, part, true) => {}
                ("call" | "assignment", Some(_)) => {
                    let value = self.expr(part);
                    self.class_code(value, span(part));
                }
                _ => {}
            }
            self.base.exit();
        }
    }

    /// `def f`, `def self.f`.
    pub(super) fn member_declaration(&mut self, node: Node<'_>) {
        if let Some(class) = self.class {
            let is_static = node.kind() == "singleton_method";
            self.declare_method(class, node, is_static);
            if is_static {
                self.put_on_by_hook(class, node);
            }
        }
    }

    fn declare_method(&mut self, class: ClassId, node: Node<'_>, is_static: bool) {
        let Some(name_node) = node.child_by_field_name("name") else { return };
        let written = self.base.name_of(name_node);
        let (name, kind) = match &*written {
            "initialize" if !is_static => (self.base.name("constructor"), MethodKind::Constructor),
            text if text.ends_with('=') && text.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                (self.base.name(text.trim_end_matches('=')), MethodKind::Setter)
            }
            _ => (written.clone(), MethodKind::Method),
        };
        let func = self.method(node, written, span(name_node), Some(class));
        self.base.file.classes[class.index()].methods.push(Method { name, func, kind, is_static });
    }

    /// What a class body says by calls; `false` for a call that is code like any other.
    pub(super) fn class_statement(&mut self, node: Node<'_>) -> bool {
        let Some(class) = self.class.filter(|_| self.methods.is_empty()) else { return false };
        if node.child_by_field_name("receiver").is_some() {
            let each = node.child_by_field_name("method").is_some_and(|method| self.base.text_of(method) == "each");
            return each && self.defined_for_each(class, node);
        }
        let list = node.child_by_field_name("arguments");
        let block = node.child_by_field_name("block").and_then(|block| block.child_by_field_name("body"));
        match node.child_by_field_name("method").map_or("", |method| self.base.text_of(method)) {
            // Sinatra's and Grape's word for what their own classes include.
            word @ ("include" | "extend" | "prepend" | "helpers") if list.is_some() => {
                for mixin in list.map(children).unwrap_or_default() {
                    if mixin.kind() != "self" {
                        self.mix_in(class, mixin, word == "extend");
                    }
                }
                true
            }
            "private" | "public" | "protected" | "module_function" | "private_class_method" | "memoize" => {
                for part in list.map(children).unwrap_or_default() {
                    match part.kind() {
                        "method" | "singleton_method" => self.member_declaration(part),
                        "call" => {
                            self.attributes(class, part, false);
                        }
                        _ => {}
                    }
                }
                true
            }
            "private_constant" | "alias_method" => true,
            "class_methods" => {
                for part in block.map(children).unwrap_or_default() {
                    if part.kind() == "method" {
                        self.declare_method(class, part, true);
                    }
                }
                true
            }
            "included" if block.is_some() => {
                block.into_iter().for_each(|body| self.members(body));
                true
            }
            "define_method" => self.defined_method(class, node, list),
            _ => {
                let defined = self.definitions(node);
                defined.iter().for_each(|method| self.member_declaration(*method));
                !defined.is_empty() || self.attributes(class, node, false)
            }
        }
    }

    /// `%i[get post].each { |verb| define_method(verb) { |path| … } }`: a method for each word, in which the variable is that word.
    fn defined_for_each(&mut self, class: ClassId, node: Node<'_>) -> bool {
        let Some(words) = node.child_by_field_name("receiver").and_then(|list| self.words_of(list)) else { return false };
        let Some(block) = node.child_by_field_name("block") else { return false };
        let params = block.child_by_field_name("parameters").map(children).unwrap_or_default();
        let body = block.child_by_field_name("body").map(children).unwrap_or_default();
        let ([param], true) = (params.as_slice(), param_is_plain(&params)) else { return false };
        let makes = |part: &&Node<'_>| {
            part.kind() == "call"
                && part.child_by_field_name("receiver").is_none()
                && part.child_by_field_name("method").is_some_and(|method| self.base.text_of(method) == "define_method")
        };
        let made: Vec<Node<'_>> = body.iter().filter(makes).copied().collect();
        if made.is_empty() || made.len() * words.len() > MAX_DEFINED {
            return false;
        }
        let variable = self.base.text_of(*param).to_owned();
        for word in words {
            for call in &made {
                self.defined_with(class, *call, &variable, word);
            }
        }
        true
    }

    /// The words of a list that is written here, or of a constant that the class has for one.
    fn words_of<'n>(&self, list: Node<'n>) -> Option<Vec<Node<'n>>> {
        let words = |list: Node<'n>| {
            let words = children(list);
            let is_word = |word: &Node<'_>| matches!(word.kind(), "simple_symbol" | "bare_symbol" | "bare_string" | "string");
            (!words.is_empty() && words.iter().all(is_word)).then_some(words)
        };
        match list.kind() {
            "array" | "symbol_array" | "string_array" => words(list),
            "constant" => {
                let siblings = children(list.parent()?.parent()?);
                let is_its = |part: &&Node<'n>| {
                    part.kind() == "assignment"
                        && part.child_by_field_name("left").is_some_and(|left| self.base.text_of(left) == self.base.text_of(list))
                };
                let value = siblings.iter().find(is_its)?.child_by_field_name("right")?;
                let value = if value.kind() == "call" { value.child_by_field_name("receiver")? } else { value };
                if matches!(value.kind(), "array" | "symbol_array" | "string_array") { words(value) } else { None }
            }
            _ => None,
        }
    }

    /// A method that hands what it is given on to a block, in which a variable is a word that its name is made of.
    fn defined_with(&mut self, class: ClassId, call: Node<'_>, variable: &str, word: Node<'_>) {
        let at = span(word);
        let text = self.symbol_text(word);
        let named = call.child_by_field_name("arguments").map(children).unwrap_or_default();
        let (Some(named), Some(block)) = (named.first(), call.child_by_field_name("block")) else { return };
        let written = self.base.text_of(*named);
        let name = if written == variable {
            text.clone()
        } else {
            written.trim_matches(|c| matches!(c, ':' | '"' | '\'')).replace(&format!("#{{{variable}}}"), &text)
        };
        if name.is_empty() || !name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '?' | '!')) {
            return;
        }
        let name = self.base.name(&name);
        let id = self.base.enter_function(bare_function(Some(name.clone()), span(call), at));
        // What is given by name to a block that takes nothing by name is a hash at the end.
        let by_name = block.child_by_field_name("parameters").map(children).unwrap_or_default();
        let by_name = by_name.iter().any(|param| matches!(param.kind(), "keyword_parameter" | "hash_splat_parameter"));
        let rest = self.base.declare_param("args");
        let options = by_name.then(|| self.base.declare_param("options"));
        let variable = self.base.declare(variable);
        let value = self.text(&text, at);
        let pattern = Pattern::Name(variable, at);
        let bound = stmt(at, StmtKind::Let { pattern, ty: None, value: Some(value) });
        let callee = self.block(block);
        let list = self.base.add(at, ExprKind::Name(rest.clone()));
        let mut args = vec![Arg { name: None, spread: Spread::List, value: list }];
        let mut params = vec![Param { kind: ParamKind::Rest, ..plain_param(rest, at) }];
        if let Some(options) = options {
            let value = self.base.add(at, ExprKind::Name(options.clone()));
            args.push(Arg { name: None, spread: Spread::Record, value });
            params.push(Param { kind: ParamKind::NamedRest, ..plain_param(options, at) });
        }
        let value = self.base.add(span(call), ExprKind::Call { callee, args });
        self.base.leave_function(vec![bound, stmt(at, StmtKind::Return(Some(value)))]);
        self.add_method(class, name, id, MethodKind::Method, false, params);
    }

    /// `define_method(:name) { … }`.
    fn defined_method(&mut self, class: ClassId, node: Node<'_>, list: Option<Node<'_>>) -> bool {
        let symbol = list.and_then(|list| child(list, "simple_symbol"));
        let (Some(symbol), Some(block)) = (symbol, node.child_by_field_name("block")) else { return false };
        let text = self.base.text_of(symbol).trim_start_matches(':').to_owned();
        let lambda = self.block(block);
        let ExprKind::Lambda(func) = self.base.file.expr(lambda).kind else { return false };
        let name = self.base.name(&text);
        let function = &mut self.base.file.functions[func.index()];
        function.name = Some(name.clone());
        function.class = Some(class);
        function.own_this = true;
        self.base.file.classes[class.index()].methods.push(Method { name, func, kind: MethodKind::Method, is_static: false });
        true
    }

    /// `attr_reader :a, :b`; `mattr_accessor :a`; `delegate :a, to: :b`.
    fn attributes(&mut self, class: ClassId, node: Node<'_>, is_static: bool) -> bool {
        let which = match node.child_by_field_name("method").map_or("", |method| self.base.text_of(method)) {
            "attr_reader" => (true, false),
            "attr_writer" => (false, true),
            "attr_accessor" => (true, true),
            "cattr_accessor" | "mattr_accessor" | "class_attribute" => return self.class_attributes(class, node),
            "config_accessor" => {
                self.configuration(class, node);
                return self.class_attributes(class, node);
            }
            "delegate" => return self.delegates(class, node),
            "def_delegators" | "def_instance_delegators" => return self.forwards(class, node, true),
            "def_delegator" | "def_instance_delegator" => return self.forwards(class, node, false),
            _ => return false,
        };
        self.attribute_list(class, node, which, is_static)
    }

    /// `mattr_accessor :a, default: x`, `config_accessor(:a) { x }`: attributes of the class, which may have a value from the start.
    fn class_attributes(&mut self, class: ClassId, node: Node<'_>) -> bool {
        let place = span(node);
        let parts = node.child_by_field_name("arguments").map(children).unwrap_or_default();
        let is_default = |part: &&Node<'_>| {
            part.kind() == "pair"
                && part.child_by_field_name("key").is_some_and(|key| self.base.text_of(key).trim_matches(':') == "default")
        };
        let given = parts.iter().find(is_default).and_then(|pair| pair.child_by_field_name("value"));
        let value = match given {
            Some(value) => Some(self.expr(value)),
            None => self.block_of(node).map(|callee| self.base.add(place, ExprKind::Call { callee, args: Vec::new() })),
        };
        for symbol in parts.iter().filter(|part| part.kind() == "simple_symbol") {
            let text = self.symbol_text(*symbol);
            let name = self.base.name(&format!("{OWN_VARIABLE}{text}"));
            self.static_field(class, name, value, place);
        }
        self.attribute_list(class, node, (true, true), true)
    }

    /// The method `config` of a class whose settings are attributes of its own.
    fn configuration(&mut self, class: ClassId, node: Node<'_>) {
        let place = span(node);
        let name = self.base.name("config");
        if self.base.file.classes[class.index()].methods.iter().any(|method| method.name == name) {
            return;
        }
        let id = self.base.enter_function(bare_function(Some(name.clone()), place, place));
        let this = self.this(place);
        self.base.leave_function(vec![stmt(place, StmtKind::Return(Some(this)))]);
        self.add_method(class, name, id, MethodKind::Method, true, Vec::new());
    }

    fn attribute_list(&mut self, class: ClassId, node: Node<'_>, which: (bool, bool), is_static: bool) -> bool {
        for symbol in node.child_by_field_name("arguments").map(children).unwrap_or_default() {
            if symbol.kind() == "simple_symbol" {
                self.attribute(class, symbol, which, is_static);
            }
        }
        true
    }

    /// The methods that read and write one attribute.
    fn attribute(&mut self, class: ClassId, symbol: Node<'_>, (reads, writes): (bool, bool), is_static: bool) {
        let at = span(symbol);
        let text = self.base.text_of(symbol).trim_start_matches(':').to_owned();
        let name = self.base.name(&text);
        if reads {
            let id = self.base.enter_function(bare_function(Some(name.clone()), at, at));
            let value = self.field_of_receiver(&text, at);
            self.base.leave_function(vec![stmt(at, StmtKind::Return(Some(value)))]);
            self.add_method(class, name.clone(), id, MethodKind::Method, is_static, Vec::new());
        }
        if writes {
            let id = self.base.enter_function(bare_function(Some(name.clone()), at, at));
            let param = self.base.declare_param("value");
            let value = self.base.add(at, ExprKind::Name(param.clone()));
            let target = self.field_of_receiver(&text, at);
            let assign = self.base.add(at, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value });
            self.base.leave_function(vec![Self::expr_stmt(assign, at)]);
            self.add_method(class, name, id, MethodKind::Setter, is_static, vec![plain_param(param, at)]);
        }
    }

    /// `delegate :get, :post, to: :client`, where the receiver may be a variable as well (`to: :@client`).
    fn delegates(&mut self, class: ClassId, node: Node<'_>) -> bool {
        let parts = node.child_by_field_name("arguments").map(children).unwrap_or_default();
        let option = |name: &str| {
            let key = |pair: &Node<'_>| pair.child_by_field_name("key").map(|key| self.base.text_of(key).trim_matches(':').to_owned());
            let pair = parts.iter().find(|part| part.kind() == "pair" && key(part).as_deref() == Some(name));
            pair.and_then(|pair| pair.child_by_field_name("value"))
        };
        let Some(to) = option("to").filter(|to| matches!(to.kind(), "simple_symbol" | "string")) else { return false };
        let prefixed = option("prefix").is_some();
        let to = self.symbol_text(to);
        for symbol in parts.into_iter().filter(|part| part.kind() == "simple_symbol") {
            let method = self.symbol_text(symbol);
            let name = if prefixed { format!("{to}_{method}") } else { method.clone() };
            self.delegate(class, symbol, &to, &method, &name);
        }
        true
    }

    /// `def_delegators :@client, :get, :post`; `def_delegator :@client, :get, :fetch`.
    fn forwards(&mut self, class: ClassId, node: Node<'_>, several: bool) -> bool {
        let parts = node.child_by_field_name("arguments").map(children).unwrap_or_default();
        let Some((to, methods)) = parts.split_first() else { return false };
        let to = self.symbol_text(*to);
        match methods {
            [method, name] if !several => {
                let (called, name) = (self.symbol_text(*method), self.symbol_text(*name));
                self.delegate(class, *method, &to, &called, &name);
            }
            _ => {
                for symbol in methods.iter().filter(|part| matches!(part.kind(), "simple_symbol" | "string")) {
                    let method = self.symbol_text(*symbol);
                    self.delegate(class, *symbol, &to, &method, &method);
                }
            }
        }
        true
    }

    /// The text of a symbol, or of a string in its place.
    fn symbol_text(&self, node: Node<'_>) -> String {
        self.base.text_of(node).trim_matches(|c| matches!(c, ':' | '"' | '\'')).to_owned()
    }

    /// A method that hands what it is given, its block as well, on to a method of another object.
    fn delegate(&mut self, class: ClassId, symbol: Node<'_>, to: &str, method: &str, name: &str) {
        let at = span(symbol);
        let name = self.base.name(name);
        let id = self.base.enter_function(bare_function(Some(name.clone()), at, at));
        let (rest, named) = (self.base.declare_param("args"), self.base.declare_param("options"));
        let object = match to.strip_prefix('@') {
            Some(variable) => self.field_of_receiver(variable, at),
            // A constant stands for itself.
            None if to.starts_with(char::is_uppercase) => self.constant(to, at),
            None => {
                let object = self.this(at);
                let to = to.trim_start_matches("self.");
                let object = self.member(object, to, at, at);
                // As with a receiver in code, the class of an object is no call.
                if to == "class" { object } else { self.base.add(at, ExprKind::Call { callee: object, args: Vec::new() }) }
            }
        };
        let method = self.base.name(method);
        let callee = self.member(object, &method, at, at);
        let list = self.base.add(at, ExprKind::Name(rest.clone()));
        let record = self.base.add(at, ExprKind::Name(named.clone()));
        let args = vec![Arg { name: None, spread: Spread::List, value: list }, Arg { name: None, spread: Spread::Record, value: record }];
        let value = self.base.add(at, ExprKind::Call { callee, args });
        self.base.leave_function(vec![stmt(at, StmtKind::Return(Some(value)))]);
        let params =
            vec![Param { kind: ParamKind::Rest, ..plain_param(rest, at) }, Param { kind: ParamKind::NamedRest, ..plain_param(named, at) }];
        self.add_method(class, name, id, MethodKind::Method, false, params);
    }

    fn add_method(&mut self, class: ClassId, name: Name, func: FuncId, kind: MethodKind, is_static: bool, params: Vec<Param>) {
        let function = &mut self.base.file.functions[func.index()];
        function.params = params;
        function.class = Some(class);
        function.own_this = true;
        self.base.file.classes[class.index()].methods.push(Method { name, func, kind, is_static });
    }
}

fn param_is_plain(params: &[Node<'_>]) -> bool {
    params.iter().all(|param| param.kind() == "identifier")
}

pub(super) fn plain_param(name: Name, place: Span) -> Param {
    Param { pattern: Pattern::Name(name, place), default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: place }
}
