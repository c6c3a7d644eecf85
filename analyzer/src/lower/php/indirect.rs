//! Calls of functions and methods that a value names, and methods that a class has under another name.

use tree_sitter::Node;

use super::Php;
use crate::ir::{Arg, ClassId, ExprId, ExprKind, Method, MethodKind, Param, ParamKind, Pattern, Span, Spread, StmtKind};
use crate::lower::tree_sitter::{bare_function, child, children, span, stmt};

impl Php<'_> {
    /// `call_user_func([$client, 'get'], $url)`, `call_user_func_array($send, $args)`: the call itself.
    pub(super) fn called_by_value(&mut self, list: Node<'_>, in_a_list: bool, place: Span) -> Option<ExprId> {
        let given: Vec<Node<'_>> = children(list).into_iter().filter(|part| part.kind() == "argument").collect();
        let named = given.first().map(|argument| children(*argument))?;
        // What a variable holds is told by the value alone.
        let is_written =
            matches!(named.as_slice(), [only] if matches!(only.kind(), "array_creation_expression" | "string" | "encapsed_string"));
        if !is_written && !in_a_list || in_a_list && given.len() != 2 || named.len() != 1 {
            return None;
        }
        let mut args = self.args(list);
        let named = args.remove(0);
        if in_a_list {
            args[0].name = None;
            args[0].spread = Spread::List;
        }
        let callee = match self.base.file.expr(named.value).kind.clone() {
            ExprKind::Array(pair) if pair.len() == 2 => {
                let (object, index) = (pair[0].value, pair[1].value);
                match &self.base.file.expr(index).kind {
                    ExprKind::Str(text) => {
                        let (name, name_span) = (text.cooked.clone(), self.base.file.expr(index).span);
                        self.base.add(place, ExprKind::Member { object, name, name_span })
                    }
                    _ => self.base.add(place, ExprKind::Index { object, index }),
                }
            }
            ExprKind::Str(text) if !text.cooked.contains("::") => {
                let name = text.cooked.rsplit('\\').next().unwrap_or(&text.cooked);
                let name = self.base.name(name);
                self.base.add(place, ExprKind::Name(name))
            }
            _ => named.value,
        };
        Some(self.base.add(place, ExprKind::Call { callee, args }))
    }

    /// `use Paths { at as pathOf; }`: a method of the class's own that hands all it is given on to the trait's.
    pub(super) fn trait_aliases(&mut self, class: ClassId, node: Node<'_>) {
        let clauses = child(node, "use_list").map(children).unwrap_or_default();
        for clause in clauses.into_iter().filter(|clause| clause.kind() == "use_as_clause") {
            let parts: Vec<Node<'_>> = children(clause).into_iter().filter(|part| part.kind() != "visibility_modifier").collect();
            let [method, alias] = parts.as_slice() else { continue };
            let method = if method.kind() == "name" { Some(*method) } else { children(*method).last().copied() };
            let Some(method) = method.filter(|name| name.kind() == "name") else { continue };
            let (at, name) = (span(*alias), self.base.name_of(*alias));
            let func = self.base.enter_function(bare_function(Some(name.clone()), span(clause), at));
            let [given, named] = ["$arguments", "$named"].map(|name| self.base.declare_param(name));
            let object = self.base.add(at, ExprKind::Super);
            let method = ExprKind::Member { object, name: self.base.name_of(method), name_span: span(method) };
            let callee = self.base.add(at, method);
            let value = self.base.add(at, ExprKind::Name(given.clone()));
            let by_place = Arg { name: None, spread: Spread::List, value };
            let value = self.base.add(at, ExprKind::Name(named.clone()));
            let by_name = Arg { name: None, spread: Spread::Record, value };
            let value = self.base.add(at, ExprKind::Call { callee, args: vec![by_place, by_name] });
            self.base.leave_function(vec![stmt(at, StmtKind::Return(Some(value)))]);
            let param =
                |name, kind| Param { pattern: Pattern::Name(name, at), default: None, ty: None, kind, decorators: Vec::new(), span: at };
            let function = &mut self.base.file.functions[func.index()];
            function.params = vec![param(given, ParamKind::Rest), param(named, ParamKind::NamedRest)];
            function.class = Some(class);
            function.own_this = true;
            self.base.file.classes[class.index()].methods.push(Method { name, func, kind: MethodKind::Method, is_static: false });
        }
    }
}
