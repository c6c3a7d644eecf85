//! Types and their methods, constants, variables.

use rustc_hash::FxHashMap;
use tree_sitter::Node;

use super::Go;
use crate::ir::{
    Arg, Block, Class, ClassId, ClassKind, ExprId, ExprKind, Field, Function, Name, Param, ParamKind, Pattern, StmtKind, Type,
};
use crate::lower::tree_sitter::{bare_function, child, children, span, stmt};

impl Go<'_> {
    /// The types of a file with the methods that stand beside them; methods of other files' types extend those.
    pub(super) fn types(&mut self, declarations: &[Node<'_>], methods: &[Node<'_>], body: &mut Block) {
        let mut of_type: FxHashMap<Name, Vec<Node<'_>>> = FxHashMap::default();
        let mut order: Vec<Name> = Vec::new();
        for method in methods {
            let Some(name) = self.receiver_type(*method) else { continue };
            let known = of_type.entry(name.clone()).or_default();
            if known.is_empty() {
                order.push(name);
            }
            known.push(*method);
        }
        let specs: Vec<Node<'_>> = declarations
            .iter()
            .flat_map(|node| children(*node))
            .filter(|spec| spec.kind() == "type_spec" || spec.kind() == "type_alias")
            .collect();
        for spec in self.embedded_first(specs) {
            let methods = spec.child_by_field_name("name").and_then(|name| of_type.remove(self.out.text_of(name))).unwrap_or_default();
            self.type_spec(spec, &methods, body);
        }
        for name in order {
            if let Some(methods) = of_type.remove(&name) {
                self.extension(&name, &methods, body);
            }
        }
    }

    /// What a struct embeds has to be there first.
    fn embedded_first<'n>(&self, mut left: Vec<Node<'n>>) -> Vec<Node<'n>> {
        let mut ordered = Vec::new();
        while !left.is_empty() {
            let names: Vec<&str> =
                left.iter().filter_map(|spec| spec.child_by_field_name("name")).map(|name| self.out.text_of(name)).collect();
            let waits = |spec: &Node<'n>| {
                let own = spec.child_by_field_name("name").map(|name| self.out.text_of(name));
                embedded(*spec).into_iter().any(|ty| {
                    let text = self.out.text_of(ty).trim_start_matches('*');
                    Some(text) != own && names.contains(&text)
                })
            };
            let (waiting, free): (Vec<_>, Vec<_>) = left.iter().copied().partition(waits);
            let stuck = free.is_empty();
            ordered.extend(free);
            left = waiting;
            if stuck {
                ordered.append(&mut left);
            }
        }
        ordered
    }

    fn receiver_type(&mut self, method: Node<'_>) -> Option<Name> {
        let param = children(method.child_by_field_name("receiver")?).first().copied()?;
        let ty = param.child_by_field_name("type")?;
        self.path(ty).into_iter().next()
    }

    fn type_spec(&mut self, spec: Node<'_>, methods: &[Node<'_>], body: &mut Block) {
        let (Some(name), Some(ty)) = (spec.child_by_field_name("name"), spec.child_by_field_name("type")) else { return };
        if !self.out.enter(spec) {
            return;
        }
        self.out.item(span(spec));
        let place = span(spec);
        if spec.kind() == "type_alias" {
            let value = self.type_value(ty);
            let pattern = Pattern::Name(self.out.name_of(name), span(name));
            body.push(stmt(place, StmtKind::Let { pattern, ty: None, value: Some(value) }));
        } else if matches!(ty.kind(), "struct_type" | "interface_type") || !methods.is_empty() {
            self.class(spec, name, ty, methods, body);
        } else {
            self.conversion(spec, name, body);
        }
        self.out.exit();
    }

    fn class(&mut self, spec: Node<'_>, name: Node<'_>, ty: Node<'_>, methods: &[Node<'_>], body: &mut Block) {
        let place = span(spec);
        let kind = if ty.kind() == "interface_type" { ClassKind::Interface } else { ClassKind::Class };
        let bases =
            if kind == ClassKind::Class { embedded(spec).into_iter().map(|base| self.type_value(base)).collect() } else { Vec::new() };
        let label = self.out.name_of(name);
        let id = self.out.add_class(Class {
            name: Some(label.clone()),
            span: place,
            name_span: span(name),
            kind,
            bases,
            decorators: Vec::new(),
            fields: Vec::new(),
            methods: Vec::new(),
            parent: self.out.current(),
        });
        self.classes.insert(label, id);
        let mut fields = Vec::new();
        match ty.kind() {
            "struct_type" => self.fields(ty, &mut fields),
            "interface_type" => self.required(ty, &mut fields),
            _ => {}
        }
        let found = methods.iter().filter_map(|method| self.method(*method, id)).collect();
        let class = &mut self.out.file.classes[id.index()];
        class.fields = fields;
        class.methods = found;
        body.push(stmt(place, StmtKind::Class(id)));
    }

    /// A struct without a name.
    fn unnamed(&mut self, ty: Node<'_>) -> ClassId {
        let place = span(ty);
        let mut fields = Vec::new();
        self.fields(ty, &mut fields);
        self.out.add_class(Class {
            name: None,
            span: place,
            name_span: place,
            kind: ClassKind::Class,
            bases: Vec::new(),
            decorators: Vec::new(),
            fields,
            methods: Vec::new(),
            parent: self.out.current(),
        })
    }

    fn fields(&mut self, ty: Node<'_>, into: &mut Vec<Field>) {
        let list = child(ty, "field_declaration_list").map(children).unwrap_or_default();
        for field in list.into_iter().filter(|part| part.kind() == "field_declaration") {
            let Some(ty_node) = field.child_by_field_name("type") else { continue };
            let ty = self.ty(ty_node);
            let place = span(field);
            let mut cursor = field.walk();
            let names: Vec<Node<'_>> = field.children_by_field_name("name", &mut cursor).filter(Node::is_named).collect();
            let tag = field.child_by_field_name("tag");
            let of_its_own = |go: &mut Self| go.zero(ty_node).filter(|_| ty_node.kind() == "struct_type");
            let value = tag.and_then(|tag| self.tagged(tag)).or_else(|| of_its_own(self));
            let decorators: Vec<ExprId> = tag.map(|tag| self.string(tag)).into_iter().collect();
            let make = |name: Name, ty: Type| {
                let decorators = decorators.clone();
                Field { name, is_static: false, ty: Some(ty), value, span: place, decorators }
            };
            // What is embedded is named by its type.
            if names.is_empty()
                && let Some(name) = self.path(ty_node).pop()
            {
                into.push(make(name, Type::Opaque));
            }
            for name in names {
                let name = self.out.name_of(name);
                into.push(make(name, ty.clone()));
            }
        }
    }

    /// The methods that an interface asks for, as fields.
    fn required(&mut self, ty: Node<'_>, into: &mut Vec<Field>) {
        for method in children(ty).into_iter().filter(|part| part.kind() == "method_elem") {
            if let Some(name) = method.child_by_field_name("name") {
                let name = self.out.name_of(name);
                into.push(Field { name, is_static: false, ty: None, value: None, span: span(method), decorators: Vec::new() });
            }
        }
    }

    /// Methods of a type that another file declares.
    fn extension(&mut self, name: &Name, methods: &[Node<'_>], body: &mut Block) {
        let Some(first) = methods.first() else { return };
        let place = span(*first);
        let of = self.out.add(place, ExprKind::Name(name.clone()));
        let id = self.out.add_class(Class {
            name: None,
            span: place,
            name_span: place,
            kind: ClassKind::Extension(of),
            bases: Vec::new(),
            decorators: Vec::new(),
            fields: Vec::new(),
            methods: Vec::new(),
            parent: self.out.current(),
        });
        let found = methods.iter().filter_map(|method| self.method(*method, id)).collect();
        self.out.file.classes[id.index()].methods = found;
        body.push(stmt(place, StmtKind::Class(id)));
    }

    /// A type without parts of its own: converting to it leaves the value as it is.
    fn conversion(&mut self, spec: Node<'_>, name: Node<'_>, body: &mut Block) {
        let place = span(spec);
        let label = self.out.name_of(name);
        let func = self.out.enter_function(Function { ..bare_function(Some(label), place, span(name)) });
        let value = self.out.declare_param("value");
        let pattern = Pattern::Name(value.clone(), place);
        let param = Param { pattern, default: None, ty: None, kind: ParamKind::Plain, decorators: Vec::new(), span: place };
        self.out.file.functions[func.index()].params.push(param);
        let read = self.out.add(place, ExprKind::Name(value));
        self.out.leave_function(vec![stmt(place, StmtKind::Return(Some(read)))]);
        body.push(stmt(place, StmtKind::Function(func)));
    }

    pub(super) fn constants(&mut self, node: Node<'_>, body: &mut Block) {
        // A constant without a value repeats the one before, with its type.
        let mut repeated: Option<Node<'_>> = None;
        self.iota = 0;
        for spec in children(node).into_iter().filter(|part| part.kind() == "const_spec") {
            repeated = Some(spec).filter(|spec| spec.child_by_field_name("value").is_some()).or(repeated);
            self.spec(spec, repeated.unwrap_or(spec), body);
            self.iota += 1;
        }
    }

    pub(super) fn variables(&mut self, node: Node<'_>, body: &mut Block) {
        for spec in children(node) {
            match spec.kind() {
                "var_spec_list" => self.variables(spec, body),
                "var_spec" => self.spec(spec, spec, body),
                _ => {}
            }
        }
    }

    /// The names that `spec` declares, with the type and the values that `stated` gives them.
    fn spec(&mut self, spec: Node<'_>, stated: Node<'_>, body: &mut Block) {
        let place = span(spec);
        self.out.item(place);
        let ty_node = stated.child_by_field_name("type");
        let ty = ty_node.map(|ty| self.ty(ty));
        let value_nodes = stated.child_by_field_name("value").map(children).unwrap_or_default();
        let constant_of = ty_node.filter(|ty| spec.kind() == "const_spec" && self.has_methods(*ty));
        let mut values: Vec<ExprId> = Vec::new();
        for node in value_nodes {
            let value = self.stored(node);
            values.push(constant_of.map_or(value, |ty| self.converted(ty, value)));
        }
        let mut cursor = spec.walk();
        let names: Vec<Node<'_>> = spec.children_by_field_name("name", &mut cursor).filter(|name| name.kind() == "identifier").collect();
        if let ([value], true) = (values.as_slice(), names.len() > 1) {
            let items = names.iter().map(|name| Some(self.declared(*name))).collect();
            let pattern = Pattern::Array { items, rest: None };
            body.push(stmt(place, StmtKind::Let { pattern, ty: None, value: Some(*value) }));
            return;
        }
        let is_filled = self.is_filled_by_build(spec);
        for (at, name) in names.into_iter().enumerate() {
            let value = match values.get(at) {
                Some(value) => Some(*value),
                None if is_filled => Some(self.out.add(place, ExprKind::Opaque(Vec::new()))),
                None => ty_node.and_then(|ty| self.zero(ty)),
            };
            let pattern = self.declared(name);
            body.push(stmt(place, StmtKind::Let { pattern, ty: ty.clone(), value }));
        }
    }

    /// Whether a type is one of the file's own with methods, which its constants have.
    fn has_methods(&self, ty: Node<'_>) -> bool {
        ty.kind() == "type_identifier" && self.classes.contains_key(self.out.text_of(ty))
    }

    /// `T(value)`
    fn converted(&mut self, ty: Node<'_>, value: ExprId) -> ExprId {
        let callee = self.type_value(ty);
        self.out.add(span(ty), ExprKind::Call { callee, args: vec![Arg::plain(value)] })
    }

    /// Whether the compiler puts a file's contents into a variable: `//go:embed scopes.txt` above it.
    fn is_filled_by_build(&self, spec: Node<'_>) -> bool {
        let says = |declaration: Node<'_>| {
            let above = std::iter::successors(declaration.prev_named_sibling(), Node::prev_named_sibling);
            above.take_while(|node| node.kind() == "comment").any(|comment| self.out.text_of(comment).starts_with("//go:embed "))
        };
        says(spec) || spec.parent().is_some_and(says)
    }

    /// What a variable without a value holds.
    pub(super) fn zero(&mut self, ty: Node<'_>) -> Option<ExprId> {
        let place = span(ty);
        Some(match ty.kind() {
            "type_identifier" if self.out.text_of(ty) == "string" => {
                let text = crate::ir::Text::verbatim("", place.start);
                self.out.add(place, ExprKind::Str(text))
            }
            "slice_type" | "array_type" => self.out.add(place, ExprKind::Array(Vec::new())),
            "map_type" => self.out.add(place, ExprKind::Object(Vec::new())),
            "struct_type" => {
                let class = self.unnamed(ty);
                let callee = self.out.add(place, ExprKind::Class(class));
                self.out.add(place, ExprKind::New { callee, args: Vec::new() })
            }
            "qualified_type" | "type_identifier" if self.out.text_of(ty) != "error" => {
                let callee = self.type_value(ty);
                self.out.add(place, ExprKind::New { callee, args: Vec::new() })
            }
            _ => return None,
        })
    }
}

/// The types a struct embeds.
fn embedded(spec: Node<'_>) -> Vec<Node<'_>> {
    // A type that is defined as another one has the parts of that.
    if let Some(ty) = spec.child_by_field_name("type").filter(|ty| ty.kind() == "type_identifier") {
        return vec![ty];
    }
    let fields =
        spec.child_by_field_name("type").filter(|ty| ty.kind() == "struct_type").and_then(|ty| child(ty, "field_declaration_list"));
    let fields = fields.map(children).unwrap_or_default();
    let without_name =
        fields.into_iter().filter(|field| field.kind() == "field_declaration" && field.child_by_field_name("name").is_none());
    without_name.filter_map(|field| field.child_by_field_name("type")).collect()
}
