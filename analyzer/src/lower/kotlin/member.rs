//! The members of a class body, and its constructors.

use tree_sitter::Node;

use super::Kotlin;
use super::class::{Members, base_call, bases_first, body_of, is_type};
use super::stmt::Dest;
use crate::ir::{
    Arg, ClassKind, ExprId, ExprKind, Field, Function, Method, MethodKind, Name, Param, ParamKind, Pattern, Span, Stmt, StmtKind, Text,
};
use crate::lower::tree_sitter::{bare_function, child, children, span, stmt};

impl Kotlin<'_> {
    /// Everything that a type declaration holds. Where its primary constructor has parameters, the values of its properties are given
    /// by that constructor, which sees them.
    pub(super) fn class_body(&mut self, node: Node<'_>, members: &mut Members) {
        let parameters: Vec<Node<'_>> = child(node, "primary_constructor").map(children).unwrap_or_default();
        let parameters: Vec<Node<'_>> = parameters.into_iter().filter(|part| part.kind() == "class_parameter").collect();
        let is_object = self.classes.last().is_some_and(|around| around.is_static);
        let base = base_call(node).filter(|_| !is_object);
        let body = body_of(node);
        if parameters.is_empty() && base.is_none_or(|base| child(base, "value_arguments").is_none_or(|list| children(list).is_empty())) {
            return self.members(&body, members, false);
        }
        // Only properties and initialisers see the parameters: to all other code the same name is a property, or something further out.
        let (types, rest): (Vec<Node<'_>>, Vec<Node<'_>>) =
            body.into_iter().partition(|node| is_type(*node) || node.kind() == "companion_object");
        let (functions, rest): (Vec<Node<'_>>, Vec<Node<'_>>) =
            rest.into_iter().partition(|node| matches!(node.kind(), "function_declaration" | "secondary_constructor"));
        self.members(&types, members, false);
        let place = child(node, "primary_constructor").map_or(span(node), span);
        let name = self.out.name("constructor");
        let func = self.out.enter_function(self.method_head(Some(name.clone()), span(node), place));
        let params: Vec<Param> = parameters.iter().filter_map(|parameter| self.class_parameter(*parameter, members)).collect();
        self.out.file.functions[func.index()].params = params;
        if let Some(list) = base.and_then(|base| child(base, "value_arguments")) {
            let at = span(list);
            let args = self.value_arguments(list);
            let callee = self.out.add(at, ExprKind::Super);
            let call = self.out.add(at, ExprKind::Call { callee, args });
            members.made.insert(0, stmt(at, StmtKind::Expr(call)));
        }
        self.members(&rest, members, true);
        let made = std::mem::take(&mut members.made);
        self.out.leave_function(made);
        self.members(&functions, members, false);
        // The primary constructor is the one that nothing else is preferred to.
        members.methods.insert(0, Method { name, func, kind: MethodKind::Constructor, is_static: false });
    }

    /// A parameter of a primary constructor, which may be a property as well.
    fn class_parameter(&mut self, node: Node<'_>, members: &mut Members) -> Option<Param> {
        let name = child(node, "simple_identifier")?;
        let place = span(name);
        let decorators = self.annotations(node);
        let is_rest = self.has_modifier(node, "vararg");
        let ty = self.declared_type(node).filter(|_| !is_rest);
        let default = Self::value_node(node).map(|value| self.expr(value));
        let text = self.text(name);
        let bound = self.out.declare_param(text);
        if child(node, "binding_pattern_kind").is_some() {
            let set = self.set_field(&bound, place);
            members.made.push(set);
            let (name, ty, decorators) = (bound.clone(), ty.clone(), decorators.clone());
            members.fields.push(Field { name, is_static: false, ty, value: None, span: span(node), decorators });
        }
        let kind = if is_rest { ParamKind::Rest } else { ParamKind::Plain };
        Some(Param { pattern: Pattern::Name(bound, place), default, ty, kind, decorators, span: span(node) })
    }

    /// All members of a body, nested types first: properties and functions use them.
    fn members(&mut self, nodes: &[Node<'_>], members: &mut Members, in_constructor: bool) {
        let (types, others): (Vec<Node<'_>>, Vec<Node<'_>>) = nodes.iter().copied().partition(|node| is_type(*node));
        for node in bases_first(&self.out, types) {
            self.nested(node, members);
        }
        let (companions, others): (Vec<Node<'_>>, Vec<Node<'_>>) = others.into_iter().partition(|node| node.kind() == "companion_object");
        for companion in companions {
            self.companion(companion, members);
        }
        for (at, node) in others.iter().enumerate() {
            // The grammar may put a property's code beside it.
            let beside = others[at + 1..].iter().take_while(|next| matches!(next.kind(), "getter" | "setter")).copied().collect();
            self.class_member(*node, beside, members, in_constructor);
        }
    }

    /// What belongs to the class rather than to its instances.
    fn companion(&mut self, node: Node<'_>, members: &mut Members) {
        let nodes = child(node, "class_body").map(children).unwrap_or_default();
        let outer = self.classes.last_mut().map(|around| std::mem::replace(&mut around.is_static, true));
        self.members(&nodes, members, false);
        if let (Some(around), Some(outer)) = (self.classes.last_mut(), outer) {
            around.is_static = outer;
        }
    }

    fn class_member<'n>(&mut self, node: Node<'n>, beside: Vec<Node<'n>>, members: &mut Members, in_constructor: bool) {
        let place = span(node);
        match node.kind() {
            "property_declaration" => {
                self.out.item(place);
                self.property(node, beside, members, in_constructor);
            }
            "function_declaration" => {
                self.out.item(place);
                self.method(node, members);
            }
            "secondary_constructor" => {
                self.out.item(place);
                self.secondary_constructor(node, members);
            }
            "anonymous_initializer" if in_constructor => {
                let body = self.block(child(node, "statements"), &Dest::Discard);
                members.made.push(stmt(place, StmtKind::Block(body)));
            }
            "anonymous_initializer" => self.initialiser(node, members),
            "enum_entry" => self.constant(node, members),
            "ERROR" if self.out.enter(node) => {
                self.members(&children(node), members, in_constructor);
                self.out.exit();
            }
            _ => {}
        }
    }

    pub(super) fn is_static(&self) -> bool {
        self.classes.last().is_some_and(|around| around.is_static)
    }

    fn method(&mut self, node: Node<'_>, members: &mut Members) {
        let Some(name_node) = child(node, "simple_identifier") else { return };
        let text = self.text(name_node);
        let name = self.out.name(text);
        let is_static = self.is_static();
        // An extension that is a member sees two receivers: it is a function in a field, called on the nearer one.
        if node.child_by_field_name("receiver").is_some() {
            let func = self.function(node, name.clone());
            let value = self.out.add(span(node), ExprKind::Lambda(func));
            members.fields.push(Field { name, is_static, ty: None, value: Some(value), span: span(node), decorators: Vec::new() });
            return;
        }
        let head = self.head_of(node, Some(name.clone()));
        let has_code = child(node, "function_body").is_some();
        // What has neither code nor annotations is for other classes to say.
        if !has_code && head.decorators.is_empty() {
            return;
        }
        let class = self.classes.last().map(|around| around.id);
        let func = self.out.enter_function(Function { class, own_this: true, ..head });
        let mut body = self.in_function(false, |kotlin| kotlin.code(node, func));
        if !has_code {
            let unknown = self.out.add(span(node), ExprKind::Opaque(Vec::new()));
            body = vec![stmt(span(node), StmtKind::Return(Some(unknown)))];
        }
        self.out.leave_function(body);
        members.methods.push(Method { name, func, kind: MethodKind::Method, is_static });
    }

    fn secondary_constructor(&mut self, node: Node<'_>, members: &mut Members) {
        let decorators = self.annotations(node);
        let name = self.out.name("constructor");
        let head = self.method_head(Some(name.clone()), span(node), span(node));
        let func = self.out.enter_function(Function { decorators, ..head });
        let body = self.in_function(false, |kotlin| {
            if let Some(list) = child(node, "function_value_parameters") {
                kotlin.params(list, func);
            }
            let mut body = Vec::new();
            if let Some(call) = child(node, "constructor_delegation_call") {
                let place = span(call);
                let is_super = child(call, "super").is_some();
                let args = child(call, "value_arguments").map(|list| kotlin.value_arguments(list)).unwrap_or_default();
                let callee = kotlin.out.add(place, if is_super { ExprKind::Super } else { ExprKind::This });
                let call = kotlin.out.add(place, ExprKind::Call { callee, args });
                body.push(stmt(place, StmtKind::Expr(call)));
            }
            body.extend(kotlin.block(child(node, "statements"), &Dest::Discard));
            body
        });
        self.out.leave_function(body);
        members.methods.push(Method { name, func, kind: MethodKind::Constructor, is_static: false });
    }

    /// `init { … }`: runs where properties get their values.
    fn initialiser(&mut self, node: Node<'_>, members: &mut Members) {
        let place = span(node);
        let func = self.out.enter_function(bare_function(None, place, place));
        let body = self.in_function(false, |kotlin| kotlin.block(child(node, "statements"), &Dest::Discard));
        self.out.leave_function(body);
        let value = self.run_now(func, place);
        let is_static = self.is_static();
        let count = self.classes.last_mut().map_or(0, |around| {
            around.initialisers += 1;
            around.initialisers
        });
        let name = self.out.name(&format!("<initialiser {count}>"));
        members.fields.push(Field { name, is_static, ty: None, value: Some(value), span: place, decorators: Vec::new() });
    }

    /// `this.field = field`, with what stands in the constructor under that name.
    fn set_field(&mut self, field: &Name, place: Span) -> Stmt {
        let value = self.out.add(place, ExprKind::Name(field.clone()));
        self.assign_field(field, value, place)
    }

    pub(super) fn assign_field(&mut self, field: &Name, value: ExprId, place: Span) -> Stmt {
        let object = self.out.add(place, ExprKind::This);
        let target = self.out.add(place, ExprKind::Member { object, name: field.clone(), name_span: place });
        let assign = self.out.add(place, ExprKind::Assign { target: Box::new(Pattern::Place(target)), op: None, value });
        stmt(place, StmtKind::Expr(assign))
    }

    /// The head of a method of the current class.
    pub(super) fn method_head(&self, name: Option<Name>, place: Span, name_span: Span) -> Function {
        let class = self.classes.last().map(|around| around.id);
        Function { class, own_this: true, ..bare_function(name, place, name_span) }
    }

    /// A class without members yet, made here for a construct that is one.
    pub(super) fn bare_class(&self, place: Span, kind: ClassKind, bases: Vec<ExprId>) -> crate::ir::Class {
        crate::ir::Class {
            name: None,
            kind,
            span: place,
            name_span: place,
            bases,
            decorators: Vec::new(),
            fields: Vec::new(),
            methods: Vec::new(),
            parent: self.out.current(),
        }
    }

    /// A text that the source holds as a name.
    pub(super) fn name_text(&mut self, name: &Name, place: Span) -> ExprId {
        self.out.add(place, ExprKind::Str(Text::verbatim(name.clone(), place.start)))
    }

    /// An argument that is a list of several.
    pub(super) fn positional(value: ExprId) -> Arg {
        Arg::plain(value)
    }
}
