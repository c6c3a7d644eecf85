//! Which names each function, class and comprehension binds, found before lowering so that a use may precede its binding.
//!
//! One walk with a work list: nothing here recurses on the depth of the tree.

use ruff_python_ast::visitor::{Visitor, walk_except_handler, walk_expr, walk_pattern, walk_stmt};
use ruff_python_ast::{Comprehension, ExceptHandler, Expr, ExprContext, Parameters, Pattern, Stmt};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::{FxHashMap, FxHashSet};

/// The names of one scope.
#[derive(Default)]
pub(super) struct Scope<'a> {
    parent: usize,
    /// A comprehension binds its variables here and everything else in the scope around it.
    is_comprehension: bool,
    /// Parameters.
    pub(super) params: FxHashSet<&'a str>,
    /// Names bound by statements and expressions of this scope.
    pub(super) bound: FxHashSet<&'a str>,
    /// Names read here or further in and not bound there.
    pub(super) used: FxHashSet<&'a str>,
    /// Names bound by an import.
    pub(super) imported: FxHashSet<&'a str>,
    /// Names declared `global` or `nonlocal`.
    pub(super) outer: FxHashSet<&'a str>,
}

impl Scope<'_> {
    /// Whether `name` means something of this scope.
    pub(super) fn binds(&self, name: &str) -> bool {
        (self.params.contains(name) || self.bound.contains(name)) && !self.outer.contains(name)
    }

    /// The names that belong to the function whose scope this is: bound, not a parameter, not an import.
    pub(super) fn locals(&self) -> impl Iterator<Item = &str> {
        let foreign = |name: &str| self.params.contains(name) || self.imported.contains(name) || self.outer.contains(name);
        self.bound.iter().copied().filter(move |name| !foreign(name))
    }
}

/// All scopes of a file; the first is the file's own.
pub(super) struct Scopes<'a> {
    scopes: Vec<Scope<'a>>,
    by_range: FxHashMap<TextRange, usize>,
}

impl<'a> Scopes<'a> {
    pub(super) fn of(body: &'a [Stmt]) -> Self {
        let mut walk = Walk { scopes: vec![Scope::default()], by_range: FxHashMap::default(), work: Vec::new(), scope: 0 };
        walk.visit_body(body);
        while let Some((node, scope)) = walk.work.pop() {
            walk.scope = scope;
            match node {
                Node::Stmt(stmt) => walk.statement(stmt),
                Node::Expr(expr) => walk.expression(expr),
                Node::Pattern(pattern) => walk.pattern(pattern),
            }
        }
        walk.finish()
    }

    /// The file's own scope.
    pub(super) fn file(&self) -> &Scope<'a> {
        &self.scopes[0]
    }

    /// The scope that the function, class, lambda or comprehension at `range` opens.
    pub(super) fn at(&self, range: TextRange) -> &Scope<'a> {
        &self.scopes[self.by_range.get(&range).copied().unwrap_or(0)]
    }
}

enum Node<'a> {
    Stmt(&'a Stmt),
    Expr(&'a Expr),
    Pattern(&'a Pattern),
}

struct Walk<'a> {
    scopes: Vec<Scope<'a>>,
    by_range: FxHashMap<TextRange, usize>,
    work: Vec<(Node<'a>, usize)>,
    scope: usize,
}

/// The walks of the library call these for direct children only; here they just queue them.
impl<'a> Visitor<'a> for Walk<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        self.work.push((Node::Stmt(stmt), self.scope));
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        self.work.push((Node::Expr(expr), self.scope));
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        self.work.push((Node::Pattern(pattern), self.scope));
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(clause) = handler;
        if let Some(name) = &clause.name {
            self.bind(name);
        }
        walk_except_handler(self, handler);
    }
}

impl<'a> Walk<'a> {
    fn open(&mut self, range: TextRange, is_comprehension: bool) {
        let scope = Scope { parent: self.scope, is_comprehension, ..Scope::default() };
        self.scope = self.scopes.len();
        self.scopes.push(scope);
        self.by_range.insert(range, self.scope);
    }

    fn bind(&mut self, name: &'a str) {
        self.scopes[self.scope].bound.insert(name);
    }

    fn statement(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => {
                self.bind(&function.name);
                self.decorators(&function.decorator_list);
                self.outside_parameters(&function.parameters);
                self.open(function.range, false);
                self.parameters(&function.parameters);
                self.visit_body(&function.body);
            }
            Stmt::ClassDef(class) => {
                self.bind(&class.name);
                self.decorators(&class.decorator_list);
                if let Some(arguments) = &class.arguments {
                    self.visit_arguments(arguments);
                }
                self.open(class.range, false);
                self.visit_body(&class.body);
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_deref().unwrap_or_else(|| alias.name.split('.').next().unwrap_or_default());
                    self.scopes[self.scope].imported.insert(name);
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    self.scopes[self.scope].imported.insert(alias.asname.as_ref().unwrap_or(&alias.name));
                }
            }
            Stmt::Global(global) => {
                for name in &global.names {
                    self.scopes[self.scope].outer.insert(name);
                    self.scopes[0].bound.insert(name);
                }
            }
            Stmt::Nonlocal(nonlocal) => {
                self.scopes[self.scope].outer.extend(nonlocal.names.iter().map(ruff_python_ast::Identifier::as_str));
            }
            _ => walk_stmt(self, stmt),
        }
    }

    fn decorators(&mut self, decorators: &'a [ruff_python_ast::Decorator]) {
        for decorator in decorators {
            self.visit_expr(&decorator.expression);
        }
    }

    fn expression(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => {
                let scope = &mut self.scopes[self.scope];
                let names = if name.ctx == ExprContext::Load { &mut scope.used } else { &mut scope.bound };
                names.insert(name.id.as_str());
            }
            Expr::Named(named) => {
                self.visit_expr(&named.value);
                // An assignment inside a comprehension binds in the function around it.
                while self.scopes[self.scope].is_comprehension {
                    self.scope = self.scopes[self.scope].parent;
                }
                self.visit_expr(&named.target);
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.outside_parameters(parameters);
                }
                self.open(lambda.range, false);
                if let Some(parameters) = &lambda.parameters {
                    self.parameters(parameters);
                }
                self.visit_expr(&lambda.body);
            }
            Expr::ListComp(list) => self.comprehension(expr, &list.generators, [Some(&*list.elt), None]),
            Expr::SetComp(set) => self.comprehension(expr, &set.generators, [Some(&*set.elt), None]),
            Expr::Generator(generator) => self.comprehension(expr, &generator.generators, [Some(&*generator.elt), None]),
            Expr::DictComp(dict) => self.comprehension(expr, &dict.generators, [dict.key.as_deref(), Some(&*dict.value)]),
            _ => walk_expr(self, expr),
        }
    }

    fn comprehension(&mut self, whole: &Expr, clauses: &'a [Comprehension], elements: [Option<&'a Expr>; 2]) {
        if let Some(first) = clauses.first() {
            self.visit_expr(&first.iter);
        }
        self.open(whole.range(), true);
        for (position, clause) in clauses.iter().enumerate() {
            self.visit_expr(&clause.target);
            if position > 0 {
                self.visit_expr(&clause.iter);
            }
            clause.ifs.iter().for_each(|condition| self.visit_expr(condition));
        }
        elements.into_iter().flatten().for_each(|element| self.visit_expr(element));
    }

    /// Defaults and annotations are read where the function is made.
    fn outside_parameters(&mut self, parameters: &'a Parameters) {
        for parameter in parameters {
            parameter.default().into_iter().chain(parameter.annotation()).for_each(|expr| self.visit_expr(expr));
        }
    }

    fn parameters(&mut self, parameters: &'a Parameters) {
        let names = parameters.iter().map(|parameter| parameter.name().as_str());
        self.scopes[self.scope].params.extend(names);
    }

    fn pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(capture) => capture.name.as_ref(),
            Pattern::MatchStar(star) => star.name.as_ref(),
            Pattern::MatchMapping(mapping) => mapping.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.bind(name);
        }
        walk_pattern(self, pattern);
    }

    /// Hands each scope's free names to the one around it, innermost first.
    fn finish(mut self) -> Scopes<'a> {
        for index in (1..self.scopes.len()).rev() {
            let scope = &self.scopes[index];
            let free: Vec<&str> = scope.used.iter().copied().filter(|name| !scope.binds(name)).collect();
            let parent = scope.parent;
            self.scopes[parent].used.extend(free);
        }
        Scopes { scopes: self.scopes, by_range: self.by_range }
    }
}
