//! Enumerations: each case is an instance of a class of its own that extends the enumeration and knows its name and value.

use tree_sitter::Node;

use super::Php;
use crate::ir::{
    Arg, Class, ClassId, ClassKind, ExprId, ExprKind, Field, Key, Method, MethodKind, Name, Param, ParamKind, Pattern, Prop, Span,
    StmtKind, Text,
};
use crate::lower::tree_sitter::{bare_function, children, span, stmt};

impl Php<'_> {
    /// A case as a static field.
    pub(super) fn case(&mut self, enumeration: ClassId, node: Node<'_>) {
        let Some(name_node) = node.child_by_field_name("name") else { return };
        let (place, name_place) = (span(node), span(name_node));
        let name = self.base.name_of(name_node);
        let text = self.base.add(name_place, ExprKind::Str(Text::verbatim(name.clone(), name_place.start)));
        let mut fields = vec![self.own_field("name", text, name_place)];
        if let Some(value) = node.child_by_field_name("value") {
            let value_place = span(value);
            let value = self.expr(value);
            fields.push(self.own_field("value", value, value_place));
        }
        let base = self.base.add(place, ExprKind::This);
        let parent = self.base.current();
        let class = self.base.add_class(Class {
            name: None,
            span: place,
            name_span: name_place,
            kind: ClassKind::Variant,
            bases: vec![base],
            decorators: Vec::new(),
            fields,
            methods: Vec::new(),
            parent,
        });
        let decorators = self.attributes(node);
        let callee = self.base.add(place, ExprKind::Class(class));
        let value = self.base.add(place, ExprKind::New { callee, args: Vec::new() });
        let field = Field { name, is_static: true, ty: None, value: Some(value), span: place, decorators };
        self.base.file.classes[enumeration.index()].fields.push(field);
    }

    fn own_field(&mut self, name: &str, value: ExprId, place: Span) -> Field {
        Field { name: self.base.name(name), is_static: false, ty: None, value: Some(value), span: place, decorators: Vec::new() }
    }

    /// The methods that every enumeration has: all its cases, and the one with some value.
    pub(super) fn case_methods(&mut self, enumeration: ClassId, node: Node<'_>) {
        let place = span(node);
        let body = node.child_by_field_name("body").map(children).unwrap_or_default();
        let cases: Vec<Node<'_>> = body.into_iter().filter(|part| part.kind() == "enum_case").collect();
        let names: Vec<Name> =
            cases.iter().filter_map(|case| case.child_by_field_name("name")).map(|name| self.base.name_of(name)).collect();
        self.case_method(enumeration, "cases", None, place, |php| {
            let items = names.iter().map(|name| Arg::plain(php.own_case(name, place))).collect();
            php.base.add(place, ExprKind::Array(items))
        });
        for name in ["from", "tryFrom"] {
            self.case_method(enumeration, name, Some("$value"), place, |php| {
                let entries = names.iter().map(|name| {
                    let case = php.own_case(name, place);
                    let value = php.base.name("value");
                    let key = php.base.add(place, ExprKind::Member { object: case, name: value, name_span: place });
                    Prop::Pair(Key::Computed(key), case)
                });
                let entries = entries.collect();
                let object = php.base.add(place, ExprKind::Object(entries));
                let key = php.base.name("$value");
                let index = php.base.add(place, ExprKind::Name(key));
                php.base.add(place, ExprKind::Index { object, index })
            });
        }
    }

    fn own_case(&mut self, name: &Name, place: Span) -> ExprId {
        let object = self.base.add(place, ExprKind::This);
        self.base.add(place, ExprKind::Member { object, name: name.clone(), name_span: place })
    }

    /// A static method without a body of the source, which returns what `value` makes of its parameter.
    fn case_method(&mut self, enumeration: ClassId, name: &str, param: Option<&str>, place: Span, value: impl FnOnce(&mut Self) -> ExprId) {
        let name = self.base.name(name);
        let func = self.base.enter_function(bare_function(Some(name.clone()), place, place));
        let params = param.map(|param| {
            let pattern = Pattern::Name(self.base.declare_param(param), place);
            Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: place }
        });
        let value = value(self);
        self.base.leave_function(vec![stmt(place, StmtKind::Return(Some(value)))]);
        let function = &mut self.base.file.functions[func.index()];
        function.params = params.into_iter().collect();
        function.class = Some(enumeration);
        function.own_this = true;
        self.base.file.classes[enumeration.index()].methods.push(Method { name, func, kind: MethodKind::Method, is_static: true });
    }
}
