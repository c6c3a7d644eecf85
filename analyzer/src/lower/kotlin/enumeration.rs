//! Enumerations: each constant is an instance of a class of its own that extends the enumeration and knows its name.

use tree_sitter::Node;

use super::Kotlin;
use super::class::Members;
use crate::ir::{
    Block, ClassKind, ExprId, ExprKind, Field, FuncId, Key, Method, MethodKind, Name, Param, ParamKind, Pattern, Prop, Span, StmtKind,
};
use crate::lower::tree_sitter::{child, children, span, stmt};

/// The field that holds a constant's name.
const NAME: &str = "$name";

impl Kotlin<'_> {
    /// A constant as a static field.
    pub(super) fn constant(&mut self, node: Node<'_>, members: &mut Members) {
        let Some(name_node) = child(node, "simple_identifier") else { return };
        if !self.out.enter(node) {
            return;
        }
        let (place, name_place) = (span(node), span(name_node));
        let args = child(node, "value_arguments").map(|list| self.value_arguments(list)).unwrap_or_default();
        let base = self.out.add(place, ExprKind::This);
        let class = if child(node, "class_body").is_some() {
            let id = self.open_class(None, place, place, ClassKind::Variant, vec![base], Vec::new(), node, false);
            let mut own = Members::default();
            self.class_body(node, &mut own);
            self.close_class(own);
            id
        } else {
            let class = self.bare_class(place, ClassKind::Variant, vec![base]);
            self.out.add_class(class)
        };
        let text = self.text(name_node);
        let name = self.out.name(text);
        let value = self.name_text(&name, name_place);
        let field = self.out.name(NAME);
        let own = Field { name: field, is_static: false, ty: None, value: Some(value), span: name_place, decorators: Vec::new() };
        self.out.file.classes[class.index()].fields.push(own);
        let callee = self.out.add(place, ExprKind::Class(class));
        let value = self.out.add(place, ExprKind::New { callee, args });
        members.fields.push(Field { name, is_static: true, ty: None, value: Some(value), span: place, decorators: Vec::new() });
        self.out.exit();
    }

    /// The members that every enumeration has.
    pub(super) fn enum_methods(&mut self, node: Node<'_>, members: &mut Members) {
        let place = span(node);
        let body = child(node, "enum_class_body").map(children).unwrap_or_default();
        let constants: Vec<Name> = body
            .iter()
            .filter(|part| part.kind() == "enum_entry")
            .filter_map(|part| child(*part, "simple_identifier"))
            .map(|name| {
                let text = self.text(name);
                self.out.name(text)
            })
            .collect();
        let field = self.out.name(NAME);
        for (name, kind) in [("name", MethodKind::Getter), ("toString", MethodKind::Method)] {
            let name = self.out.name(name);
            let taken = members.methods.iter().any(|method| method.name == name) || members.fields.iter().any(|own| own.name == name);
            if !taken {
                let func = self.synthetic(&name, None, place, |kotlin| {
                    let object = kotlin.out.add(place, ExprKind::This);
                    kotlin.out.add(place, ExprKind::Member { object, name: field.clone(), name_span: place })
                });
                members.methods.push(Method { name, func, kind, is_static: false });
            }
        }
        let constant = |kotlin: &mut Self, name: &Name| {
            let object = kotlin.out.add(place, ExprKind::This);
            kotlin.out.add(place, ExprKind::Member { object, name: name.clone(), name_span: place })
        };
        for (name, kind) in [("values", MethodKind::Method), ("entries", MethodKind::Getter)] {
            let name = self.out.name(name);
            let func = self.synthetic(&name, None, place, |kotlin| {
                let items = constants.iter().map(|name| Self::positional(constant(kotlin, name))).collect();
                kotlin.out.add(place, ExprKind::Array(items))
            });
            members.methods.push(Method { name, func, kind, is_static: true });
        }
        let name = self.out.name("valueOf");
        let func = self.synthetic(&name, Some("value"), place, |kotlin| {
            let entries = constants.iter().map(|name| Prop::Pair(Key::Name(name.clone(), place), constant(kotlin, name))).collect();
            let object = kotlin.out.add(place, ExprKind::Object(entries));
            let key = kotlin.out.name("value");
            let index = kotlin.out.add(place, ExprKind::Name(key));
            kotlin.out.add(place, ExprKind::Index { object, index })
        });
        members.methods.push(Method { name, func, kind: MethodKind::Method, is_static: true });
    }

    /// A function without a body of the source, which returns what `value` makes of its parameter.
    fn synthetic(&mut self, name: &Name, param: Option<&str>, place: Span, value: impl FnOnce(&mut Self) -> ExprId) -> FuncId {
        let func = self.out.enter_function(self.method_head(Some(name.clone()), place, place));
        if let Some(param) = param {
            let pattern = Pattern::Name(self.out.declare_param(param), place);
            let param = Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: place };
            self.out.file.functions[func.index()].params.push(param);
        }
        let value = value(self);
        let body: Block = vec![stmt(place, StmtKind::Return(Some(value)))];
        self.out.leave_function(body);
        func
    }
}
