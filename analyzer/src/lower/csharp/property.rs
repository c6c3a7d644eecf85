//! Properties: fields where the compiler keeps the value, else methods that run when the name is read or assigned.

use tree_sitter::Node;

use super::class::Members;
use super::function::has_modifier;
use super::{CSharp, children};
use crate::ir::{ClassKind, Field, Function, Method, MethodKind, Param, ParamKind, Pattern};
use crate::lower::tree_sitter::span;

impl CSharp<'_> {
    pub(super) fn property(&mut self, node: Node<'_>, members: &mut Members) {
        let Some(name_node) = node.child_by_field_name("name") else { return };
        // `HttpMethod HttpMethod => HttpMethod.Get`
        let ty = node.child_by_field_name("type").map_or("", |ty| self.out.text_of(ty));
        let ty = ty.trim_end_matches('?').rsplit('.').next();
        self.own_type = ty.filter(|ty| *ty == self.out.text_of(name_node));
        self.named_property(node, name_node, members);
        self.own_type = None;
    }

    fn named_property(&mut self, node: Node<'_>, name_node: Node<'_>, members: &mut Members) {
        let is_static = has_modifier(self.out.text, node, "static");
        let ty_node = node.child_by_field_name("type");
        let value = node.child_by_field_name("value");
        let name = self.out.name_of(name_node);
        if let Some(value) = value.filter(|value| value.kind() == "arrow_expression_clause") {
            self.accessor(node, name_node, value, MethodKind::Getter, is_static, members);
            return;
        }
        let accessors = node.child_by_field_name("accessors").map(children).unwrap_or_default();
        let accessors: Vec<(Node<'_>, bool)> = accessors
            .into_iter()
            .filter(|accessor| accessor.kind() == "accessor_declaration")
            .map(|accessor| (accessor, accessor.child_by_field_name("name").is_some_and(|kind| self.out.text_of(kind) == "get")))
            .collect();
        for (accessor, is_getter) in &accessors {
            if let Some(body) = accessor.child_by_field_name("body") {
                let kind = if *is_getter { MethodKind::Getter } else { MethodKind::Setter };
                self.accessor(node, name_node, body, kind, is_static, members);
            }
        }
        let computed = accessors.iter().any(|(accessor, is_getter)| *is_getter && accessor.child_by_field_name("body").is_some());
        let current = self.classes.last().map(|around| around.id);
        let in_interface = current.is_some_and(|id| self.out.file.class(id).kind == ClassKind::Interface);
        // An abstract property is for other classes to say.
        let is_abstract = in_interface || has_modifier(self.out.text, node, "abstract");
        if !computed && (!is_abstract || is_static) {
            let ty = ty_node.map(|ty| self.ty(ty));
            let value = value.map(|value| self.expr_for(value, ty_node));
            let decorators = self.attributes(node);
            members.fields.push(Field { name, is_static, ty, value, span: span(node), decorators });
        }
    }

    fn accessor(&mut self, node: Node<'_>, name: Node<'_>, body: Node<'_>, kind: MethodKind, is_static: bool, members: &mut Members) {
        let ty = node.child_by_field_name("type").filter(|_| kind == MethodKind::Getter);
        let return_type = ty.map(|ty| self.ty(ty));
        let place = span(name);
        let name = self.out.name_of(name);
        let func = self.out.enter_function(Function { return_type, ..self.head(Some(name.clone()), span(node), place) });
        if kind == MethodKind::Setter {
            let pattern = Pattern::Name(self.out.declare_param("value"), place);
            let param = Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: place };
            self.out.file.functions[func.index()].params.push(param);
        }
        let body = self.code_giving(body, ty, false);
        self.out.leave_function(body);
        members.methods.push(Method { name, func, kind, is_static });
    }
}
