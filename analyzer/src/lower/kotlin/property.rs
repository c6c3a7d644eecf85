//! Properties: fields, with methods that run when the name is read or assigned where they have code of their own.

use tree_sitter::Node;

use super::Kotlin;
use super::class::Members;
use crate::ir::{ExprId, ExprKind, Field, Method, MethodKind, Name, Param, ParamKind, Pattern, Span, StmtKind};
use crate::lower::tree_sitter::{child, children, span, stmt};

/// What the code of a property calls the value that the compiler keeps for it.
const FIELD: &str = "field";

impl Kotlin<'_> {
    /// A property among the members of a class; `beside` is code of it that the grammar put behind it.
    pub(super) fn property<'n>(&mut self, node: Node<'n>, mut beside: Vec<Node<'n>>, members: &mut Members, in_constructor: bool) {
        let is_static = self.is_static();
        let Some(declared) = child(node, "variable_declaration") else { return };
        let Some(name_node) = child(declared, "simple_identifier") else { return };
        let text = self.text(name_node);
        let name = self.out.name(text);
        let name_span = span(name_node);
        beside.extend(children(node));
        let with_code = |kind: &str| beside.iter().find(|part| part.kind() == kind && child(**part, "function_body").is_some()).copied();
        let (getter, setter) = (with_code("getter"), with_code("setter"));
        let value = Self::value_node(node);
        if let (Some(getter), None) = (getter, value) {
            if node.child_by_field_name("receiver").is_none() {
                self.getter(getter, &name, name_span, is_static, members);
                self.setter(setter, &name, name_span, is_static, members);
            }
            return;
        }
        let mut kept = name.clone();
        if setter.is_some() {
            // The value is kept under a name of its own, which the property's own code knows as `field`.
            kept = self.out.name(&format!("{name}${FIELD}"));
            let around = self.kept_as.replace(kept.clone());
            match getter {
                Some(getter) => self.getter(getter, &name, name_span, is_static, members),
                None => self.plain_getter(&name, &kept, name_span, is_static, members),
            }
            self.setter(setter, &name, name_span, is_static, members);
            self.kept_as = around;
        }
        let ty = self.declared_type(declared);
        let decorators = self.annotations(node);
        let delegate = child(node, "property_delegate");
        let mut field = Field { name: kept.clone(), is_static, ty, value: None, span: span(node), decorators };
        if in_constructor && !is_static {
            let mut made = std::mem::take(&mut members.made);
            let value = match (value, delegate) {
                (Some(value), _) => Some(self.settled(value, &mut made)),
                (None, Some(delegate)) => Some(self.delegated(delegate)),
                (None, None) => None,
            };
            if let Some(value) = value {
                made.push(self.assign_field(&kept, value, name_span));
            }
            members.made = made;
        } else {
            field.value = match (value, delegate) {
                (Some(value), _) => Some(self.expr(value)),
                (None, Some(delegate)) => Some(self.delegated(delegate)),
                (None, None) => None,
            };
        }
        members.fields.push(field);
    }

    /// `get() = …`.
    fn getter(&mut self, getter: Node<'_>, name: &Name, name_span: Span, is_static: bool, members: &mut Members) {
        let func = self.out.enter_function(self.method_head(Some(name.clone()), span(getter), name_span));
        let body =
            self.in_function(false, |kotlin| child(getter, "function_body").map(|body| kotlin.function_body(body)).unwrap_or_default());
        self.out.leave_function(body);
        members.methods.push(Method { name: name.clone(), func, kind: MethodKind::Getter, is_static });
    }

    /// The getter of a property that has code for assignments alone.
    fn plain_getter(&mut self, name: &Name, kept: &Name, name_span: Span, is_static: bool, members: &mut Members) {
        let func = self.out.enter_function(self.method_head(Some(name.clone()), name_span, name_span));
        let object = self.out.add(name_span, ExprKind::This);
        let value = self.out.add(name_span, ExprKind::Member { object, name: kept.clone(), name_span });
        self.out.leave_function(vec![stmt(name_span, StmtKind::Return(Some(value)))]);
        members.methods.push(Method { name: name.clone(), func, kind: MethodKind::Getter, is_static });
    }

    /// `set(value) { … }`.
    fn setter(&mut self, setter: Option<Node<'_>>, name: &Name, name_span: Span, is_static: bool, members: &mut Members) {
        let Some(setter) = setter else { return };
        let func = self.out.enter_function(self.method_head(Some(name.clone()), span(setter), name_span));
        let given = child(setter, "parameter_with_optional_type").and_then(|parameter| child(parameter, "simple_identifier"));
        if let Some(given) = given {
            let text = self.text(given);
            let pattern = Pattern::Name(self.out.declare_param(text), span(given));
            let param = Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: span(given) };
            self.out.file.functions[func.index()].params.push(param);
        }
        let body =
            self.in_function(false, |kotlin| child(setter, "function_body").map(|body| kotlin.function_body(body)).unwrap_or_default());
        self.out.leave_function(body);
        members.methods.push(Method { name: name.clone(), func, kind: MethodKind::Setter, is_static });
    }

    /// Whether a name means the value that is kept for the property whose code this is.
    pub(super) fn keeps(&self, text: &str) -> bool {
        text == FIELD && self.receivers == 0 && self.kept_as.is_some()
    }

    /// What `field` means in a property's own code.
    pub(super) fn kept_value(&mut self, place: Span) -> ExprId {
        let name = self.kept_as.clone().unwrap_or_else(|| self.out.name(FIELD));
        let object = self.out.add(place, ExprKind::This);
        self.out.add(place, ExprKind::Member { object, name, name_span: place })
    }

    /// The value of a property whose getter is another object's: that of `lazy` is what its code gives.
    pub(super) fn delegated(&mut self, delegate: Node<'_>) -> ExprId {
        let place = span(delegate);
        let Some(value) = children(delegate).last().copied() else { return self.out.add(place, ExprKind::Opaque(Vec::new())) };
        let parts = children(value);
        if let ("call_expression", [callee, suffix]) = (value.kind(), parts.as_slice())
            && self.out.text_of(*callee) == "lazy"
            && let Some(lambda) = child(*suffix, "annotated_lambda").and_then(|holder| child(holder, "lambda_literal"))
        {
            let callee = self.expr(lambda);
            return self.out.add(place, ExprKind::Call { callee, args: Vec::new() });
        }
        let inside = self.expr(value);
        // A function gives what hands the value on (`by inject()`); an object has a getter of its own.
        let is_function = parts.first().is_some_and(|callee| self.out.text_of(*callee).starts_with(char::is_lowercase));
        if value.kind() == "call_expression" && is_function {
            return inside;
        }
        self.out.add(place, ExprKind::Opaque(vec![inside]))
    }
}
