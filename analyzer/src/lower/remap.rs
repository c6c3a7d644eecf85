//! Moves a lowered file to where its text really stands: code that was taken out of another file (the cells of a
//! notebook) is lowered on its own, and every place in the result is then one of the file around it.

use crate::ir::{
    Block, Catch, Class, Clause, Directive, ExprKind, Field, File, Function, Import, Key, Param, Pattern, Piece, Prop, Span, Stmt,
    StmtKind, Text,
};

impl File {
    /// Turns every place from one in `code.cooked` into where that stands according to `code`.
    pub fn remap(&mut self, code: &Text) {
        let remap = Remap { code };
        for expr in &mut self.exprs {
            remap.span(&mut expr.span);
            remap.expr(&mut expr.kind);
        }
        self.functions.iter_mut().for_each(|function| remap.function(function));
        self.classes.iter_mut().for_each(|class| remap.class(class));
        for Import { span, .. } in &mut self.imports {
            remap.span(span);
        }
        self.exports.iter_mut().for_each(|export| remap.span(&mut export.span));
        for Directive { span, target, .. } in &mut self.directives {
            remap.span(span);
            target.iter_mut().for_each(|target| remap.span(target));
        }
        self.problems.iter_mut().for_each(|problem| remap.span(&mut problem.span));
    }
}

struct Remap<'c> {
    code: &'c Text,
}

impl Remap<'_> {
    fn offset(&self, offset: u32) -> u32 {
        self.code.raw(offset as usize)
    }

    fn span(&self, span: &mut Span) {
        // Code that is taken from several places need not keep their order.
        let start = self.offset(span.start);
        *span = Span::new(start, self.offset(span.end).max(start));
    }

    /// A literal that ran in step with the code may cross places where the code does not run in step with the file.
    fn text(&self, text: &mut Text) {
        let mut map = Vec::with_capacity(text.map.len());
        for (at, &(cooked, start)) in text.map.iter().enumerate() {
            map.push((cooked, self.offset(start)));
            let length = text.map.get(at + 1).map_or(u32::try_from(text.cooked.len()).unwrap_or(u32::MAX), |next| next.0) - cooked;
            let jumps = &self.code.map[self.code.map.partition_point(|jump| jump.0 <= start)..];
            map.extend(jumps.iter().take_while(|jump| jump.0 - start < length).map(|&(code, raw)| (cooked + (code - start), raw)));
        }
        text.map = map.into();
        text.end = self.offset(text.end);
    }

    fn function(&self, function: &mut Function) {
        self.span(&mut function.span);
        self.span(&mut function.name_span);
        for Param { pattern, span, .. } in &mut function.params {
            self.pattern(pattern);
            self.span(span);
        }
        self.block(&mut function.body);
    }

    fn class(&self, class: &mut Class) {
        self.span(&mut class.span);
        self.span(&mut class.name_span);
        for Field { span, .. } in &mut class.fields {
            self.span(span);
        }
    }

    fn block(&self, block: &mut Block) {
        for Stmt { span, kind } in block {
            self.span(span);
            self.statement(kind);
        }
    }

    fn statement(&self, kind: &mut StmtKind) {
        match kind {
            StmtKind::Let { pattern, .. } => self.pattern(pattern),
            StmtKind::If { then, otherwise, .. } => {
                self.block(then);
                self.block(otherwise);
            }
            StmtKind::ForEach { pattern, body, otherwise, .. } => {
                self.pattern(pattern);
                self.block(body);
                self.block(otherwise);
            }
            StmtKind::While { body, otherwise, .. } => {
                self.block(body);
                self.block(otherwise);
            }
            StmtKind::Match { arms, .. } => {
                for arm in arms {
                    self.span(&mut arm.span);
                    arm.binding.iter_mut().for_each(|binding| self.pattern(binding));
                    self.block(&mut arm.body);
                }
            }
            StmtKind::Try { body, catches, otherwise, finally } => {
                self.block(body);
                for Catch { binding, body, span, .. } in catches {
                    self.span(span);
                    binding.iter_mut().for_each(|binding| self.pattern(binding));
                    self.block(body);
                }
                self.block(otherwise);
                self.block(finally);
            }
            StmtKind::With { items, body } => {
                items.iter_mut().filter_map(|(_, pattern)| pattern.as_mut()).for_each(|pattern| self.pattern(pattern));
                self.block(body);
            }
            StmtKind::Block(body) => self.block(body),
            StmtKind::Expr(_)
            | StmtKind::Function(_)
            | StmtKind::Class(_)
            | StmtKind::Return(_)
            | StmtKind::Throw(_)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Assert(_) => {}
        }
    }

    fn expr(&self, kind: &mut ExprKind) {
        match kind {
            ExprKind::Str(text) => self.text(text),
            ExprKind::Template(pieces) => {
                for piece in pieces {
                    if let Piece::Text(text) = piece {
                        self.text(text);
                    }
                }
            }
            ExprKind::Member { name_span, .. } => self.span(name_span),
            ExprKind::Object(props) | ExprKind::Element { attributes: props, .. } => {
                for prop in props {
                    if let Prop::Pair(key, _) | Prop::Getter(key, _) = prop {
                        self.key(key);
                    }
                }
            }
            ExprKind::Assign { target, .. } => self.pattern(target),
            ExprKind::Comprehension { clauses, .. } => {
                for Clause { pattern, .. } in clauses {
                    self.pattern(pattern);
                }
            }
            _ => {}
        }
    }

    fn key(&self, key: &mut Key) {
        if let Key::Name(_, span) = key {
            self.span(span);
        }
    }

    fn pattern(&self, pattern: &mut Pattern) {
        match pattern {
            Pattern::Name(_, span) => self.span(span),
            Pattern::Object { props, rest } => {
                for prop in props {
                    self.key(&mut prop.key);
                    self.pattern(&mut prop.value);
                }
                rest.iter_mut().for_each(|rest| self.pattern(rest));
            }
            Pattern::Array { items, rest } => {
                items.iter_mut().flatten().for_each(|item| self.pattern(item));
                rest.iter_mut().for_each(|(_, rest)| self.pattern(rest));
            }
            Pattern::Default(pattern, _) => self.pattern(pattern),
            Pattern::Place(_) | Pattern::Ignore => {}
        }
    }
}
