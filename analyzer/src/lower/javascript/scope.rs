//! Names: what each scope declares, and what a reference means.
//!
//! The IR resolves names by function. A block-scoped name that could be taken for another one (of the same function,
//! or of an enclosing one seen from the rest of the function) is given a number here that no other name of the file has.

use oxc_ast::ast::{
    BindingPattern, CatchParameter, Declaration, ExportDefaultDeclarationKind, ForStatementInit, ForStatementLeft, FormalParameters,
    ImportDeclarationSpecifier, Statement, VariableDeclaration,
};
use rustc_hash::FxHashMap;

use super::lowerer::Lowerer;
use crate::ir::{ExprId, Name};

/// The local that `export default <expression>` binds.
pub(super) const DEFAULT: &str = "*default*";

/// The names a block, function or file declares.
#[derive(Default)]
pub(super) struct Scope {
    names: FxHashMap<Name, Binding>,
}

/// What a name means in a scope.
#[derive(Clone)]
pub(super) enum Binding {
    /// A variable, under the name it has in the IR.
    Variable(Name),
    /// A member of the enum that is being declared.
    Member { of: Name, value: ExprId },
    /// The own name of a function or class expression; whether it was ever used.
    Own { name: Name, used: bool },
}

impl Lowerer<'_> {
    pub(super) fn in_scope<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> T {
        self.scopes.push(Scope::default());
        let result = lower(self);
        self.scopes.pop();
        result
    }

    pub(super) fn bind(&mut self, name: Name, binding: Binding) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.names.insert(name, binding);
        }
    }

    /// What `name` is bound to, if this file binds it.
    pub(super) fn lookup(&mut self, name: &str) -> Option<Binding> {
        let binding = self.scopes.iter_mut().rev().find_map(|scope| scope.names.get_mut(name))?;
        if let Binding::Own { used, .. } = binding {
            *used = true;
        }
        Some(binding.clone())
    }

    /// The IR's name of the variable that `name` means here.
    pub(super) fn variable(&mut self, name: &str) -> Name {
        match self.lookup(name) {
            Some(Binding::Variable(name) | Binding::Own { name, .. }) => name,
            Some(Binding::Member { .. }) | None => self.name(name),
        }
    }

    /// Takes back the own name of a function or class expression from the innermost scope, if it was used.
    pub(super) fn used_own(&mut self, name: &str) -> Option<Name> {
        match self.scopes.last_mut()?.names.remove(name)? {
            Binding::Own { name, used: true } => Some(name),
            _ => None,
        }
    }

    /// A name that no other name of the file has.
    pub(super) fn fresh(&mut self, name: &str) -> Name {
        let plain = self.name(name);
        let number = self.renamed.entry(plain).or_insert(1);
        *number += 1;
        let text = format!("{name}#{number}");
        self.name(&text)
    }

    /// Declares a name in the function's own scope, which must be the innermost.
    fn declare_in_function(&mut self, name: &str) {
        let name = self.name(name);
        if let Some(frame) = self.frames.last_mut()
            && !frame.params.contains(&name)
        {
            frame.locals.insert(name.clone());
        }
        self.bind(name.clone(), Binding::Variable(name));
    }

    /// Declares a name in the innermost block.
    pub(super) fn declare_in_block(&mut self, name: &str) {
        if self.scopes.last().is_some_and(|scope| scope.names.contains_key(name)) {
            return;
        }
        let name = self.name(name);
        let taken = self.scopes.iter().any(|scope| scope.names.contains_key(&name))
            || self.frames.last().is_some_and(|frame| frame.locals.contains(&name) || frame.params.contains(&name));
        let lowered = if taken { self.fresh(&name) } else { name.clone() };
        if let Some(frame) = self.frames.last_mut() {
            frame.locals.insert(lowered.clone());
        }
        self.bind(name, Binding::Variable(lowered));
    }

    pub(super) fn declare_param(&mut self, name: &str) {
        let name = self.name(name);
        if let Some(frame) = self.frames.last_mut() {
            frame.params.insert(name.clone());
        }
        self.bind(name.clone(), Binding::Variable(name));
    }

    pub(super) fn declare_params(&mut self, params: &FormalParameters<'_>) {
        let rest = params.rest.iter().map(|rest| &rest.rest.argument);
        for pattern in params.items.iter().map(|param| &param.pattern).chain(rest) {
            each_name(pattern, &mut |name| self.declare_param(name));
        }
    }

    /// Declares what the body of a function (or the file) declares in the innermost, the function's own scope.
    pub(super) fn declare_function_body(&mut self, body: &[Statement<'_>]) {
        each_var(body, &mut |name| self.declare_in_function(name));
        self.imports_in(body);
        each_lexical(body, &mut |name| self.declare_in_function(name));
    }

    /// Declares what a block declares.
    pub(super) fn declare_block(&mut self, body: &[Statement<'_>]) {
        each_lexical(body, &mut |name| self.declare_in_block(name));
    }

    /// Declares what the body of a namespace declares: there a `var` does not reach the enclosing function.
    pub(super) fn declare_namespace(&mut self, body: &[Statement<'_>]) {
        each_var(body, &mut |name| self.declare_in_block(name));
        each_lexical(body, &mut |name| self.declare_in_block(name));
    }

    /// Declares the block-scoped names of one declaration (the head of a `for`).
    pub(super) fn declare_variables(&mut self, declaration: &VariableDeclaration<'_>) {
        if !declaration.kind.is_var() {
            for declarator in &declaration.declarations {
                each_name(&declarator.id, &mut |name| self.declare_in_block(name));
            }
        }
    }

    pub(super) fn declare_catch(&mut self, param: &CatchParameter<'_>) {
        each_name(&param.pattern, &mut |name| self.declare_in_block(name));
    }

    /// Imports bind names of the file that are not locals.
    fn imports_in(&mut self, body: &[Statement<'_>]) {
        for statement in body {
            let Statement::ImportDeclaration(import) = statement else { continue };
            for specifier in import.specifiers.iter().flatten() {
                let local = match specifier {
                    ImportDeclarationSpecifier::ImportSpecifier(specifier) => &specifier.local,
                    ImportDeclarationSpecifier::ImportDefaultSpecifier(specifier) => &specifier.local,
                    ImportDeclarationSpecifier::ImportNamespaceSpecifier(specifier) => &specifier.local,
                };
                let name = self.name(&local.name);
                self.bind(name.clone(), Binding::Variable(name));
            }
        }
    }
}

/// Every name that `pattern` binds.
pub(super) fn each_name(pattern: &BindingPattern<'_>, found: &mut dyn FnMut(&str)) {
    let mut todo = vec![pattern];
    while let Some(pattern) = todo.pop() {
        match pattern {
            BindingPattern::BindingIdentifier(name) => found(&name.name),
            BindingPattern::ObjectPattern(object) => {
                todo.extend(object.rest.iter().map(|rest| &rest.argument));
                todo.extend(object.properties.iter().rev().map(|property| &property.value));
            }
            BindingPattern::ArrayPattern(array) => {
                todo.extend(array.rest.iter().map(|rest| &rest.argument));
                todo.extend(array.elements.iter().rev().flatten());
            }
            BindingPattern::AssignmentPattern(default) => todo.push(&default.left),
        }
    }
}

/// Every name that a declaration binds in its own block (`var` only with `with_var`).
pub(super) fn each_declared(declaration: &Declaration<'_>, with_var: bool, found: &mut dyn FnMut(&str)) {
    match declaration {
        Declaration::VariableDeclaration(variables) if with_var || !variables.kind.is_var() => {
            for declarator in &variables.declarations {
                each_name(&declarator.id, found);
            }
        }
        Declaration::FunctionDeclaration(function) if function.body.is_some() => function.id.iter().for_each(|id| found(&id.name)),
        Declaration::ClassDeclaration(class) if !class.declare => class.id.iter().for_each(|id| found(&id.name)),
        Declaration::TSEnumDeclaration(declaration) if !declaration.declare => found(&declaration.id.name),
        Declaration::TSNamespaceDeclaration(declaration) if !declaration.declare => found(&declaration.id.name),
        Declaration::TSImportEqualsDeclaration(declaration) => found(&declaration.id.name),
        _ => {}
    }
}

fn each_lexical(body: &[Statement<'_>], found: &mut dyn FnMut(&str)) {
    for statement in body {
        // `a: function f() {}` declares too.
        let mut statement = statement;
        while let Statement::LabeledStatement(labelled) = statement {
            statement = &labelled.body;
        }
        if let Some(declaration) = statement.as_declaration() {
            each_declared(declaration, false, found);
        }
        match statement {
            Statement::ExportDeclaration(export) => each_declared(&export.declaration, false, found),
            Statement::ExportDefaultDeclaration(export) => default_name(&export.declaration).into_iter().for_each(&mut *found),
            _ => {}
        }
    }
}

/// The local that a default export binds; `None` for types and mere signatures.
pub(super) fn default_name<'b>(declaration: &'b ExportDefaultDeclarationKind<'_>) -> Option<&'b str> {
    let id = match declaration {
        ExportDefaultDeclarationKind::TSInterfaceDeclaration(_) => return None,
        ExportDefaultDeclarationKind::FunctionDeclaration(function) if function.body.is_none() => return None,
        ExportDefaultDeclarationKind::FunctionDeclaration(function) => function.id.as_ref(),
        ExportDefaultDeclarationKind::ClassDeclaration(class) => class.id.as_ref(),
        _ => None,
    };
    Some(id.map_or(DEFAULT, |id| id.name.as_str()))
}

/// Every name that a `var` binds in `body`, however deep in blocks, but not in functions.
fn each_var(body: &[Statement<'_>], found: &mut dyn FnMut(&str)) {
    let mut todo: Vec<&Statement<'_>> = body.iter().rev().collect();
    let mut variables = |declaration: &VariableDeclaration<'_>| {
        if declaration.kind.is_var() {
            for declarator in &declaration.declarations {
                each_name(&declarator.id, found);
            }
        }
    };
    while let Some(statement) = todo.pop() {
        match statement {
            Statement::VariableDeclaration(declaration) => variables(declaration),
            Statement::ExportDeclaration(export) => {
                if let Declaration::VariableDeclaration(declaration) = &export.declaration {
                    variables(declaration);
                }
            }
            Statement::BlockStatement(block) => todo.extend(block.body.iter().rev()),
            Statement::IfStatement(choice) => {
                todo.extend(&choice.alternate);
                todo.push(&choice.consequent);
            }
            Statement::ForStatement(each) => {
                if let Some(ForStatementInit::VariableDeclaration(declaration)) = &each.init {
                    variables(declaration);
                }
                todo.push(&each.body);
            }
            Statement::ForInStatement(each) => {
                if let ForStatementLeft::VariableDeclaration(declaration) = &each.left {
                    variables(declaration);
                }
                todo.push(&each.body);
            }
            Statement::ForOfStatement(each) => {
                if let ForStatementLeft::VariableDeclaration(declaration) = &each.left {
                    variables(declaration);
                }
                todo.push(&each.body);
            }
            Statement::WhileStatement(each) => todo.push(&each.body),
            Statement::DoWhileStatement(each) => todo.push(&each.body),
            Statement::WithStatement(each) => todo.push(&each.body),
            Statement::LabeledStatement(labelled) => todo.push(&labelled.body),
            Statement::SwitchStatement(switch) => {
                todo.extend(switch.cases.iter().rev().flat_map(|case| case.consequent.iter().rev()));
            }
            Statement::TryStatement(attempt) => {
                todo.extend(attempt.finalizer.iter().flat_map(|block| block.body.iter().rev()));
                todo.extend(attempt.handler.iter().flat_map(|handler| handler.body.body.iter().rev()));
                todo.extend(attempt.block.body.iter().rev());
            }
            _ => {}
        }
    }
}
