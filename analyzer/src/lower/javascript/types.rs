//! Type annotations, as far as they can name a class or literal.

use oxc_ast::ast::{
    Declaration, ExportDefaultDeclarationKind, Statement, TSInterfaceDeclaration, TSLiteral, TSSignature, TSType, TSTypeAnnotation,
    TSTypeName, TSTypeParameterInstantiation,
};

use super::lowerer::Lowerer;
use crate::ir::{Name, Type};

/// Types nested deeper than this name nothing of use.
const MAX_DEPTH: u32 = 20;

/// Records with more parts than this, those of their parts among them, are data.
const MAX_PARTS: usize = 100;

impl Lowerer<'_> {
    pub(super) fn annotation(&mut self, annotation: Option<&TSTypeAnnotation<'_>>) -> Option<Type> {
        annotation.map(|annotation| self.ty(&annotation.type_annotation))
    }

    pub(super) fn ty(&mut self, ty: &TSType<'_>) -> Type {
        self.ty_at(ty, 0)
    }

    fn ty_at(&mut self, ty: &TSType<'_>, depth: u32) -> Type {
        if depth > MAX_DEPTH {
            return Type::Opaque;
        }
        match ty {
            TSType::TSTypeReference(reference) => {
                let Some(path) = self.type_path(&reference.type_name) else { return Type::Opaque };
                if let Some(shape) = path.last().filter(|_| path.len() == 1).and_then(|name| self.shapes.get(name)) {
                    return shape.clone();
                }
                let args = self.type_args(reference.type_arguments.as_deref(), depth);
                Type::Named(path, args)
            }
            TSType::TSArrayType(array) => Type::Named(vec![self.name("Array")], vec![self.ty_at(&array.element_type, depth + 1)]),
            TSType::TSUnionType(union) => {
                let is_nothing = |ty: &&TSType<'_>| !matches!(ty, TSType::TSNullKeyword(_) | TSType::TSUndefinedKeyword(_));
                let mut types: Vec<Type> = union.types.iter().filter(is_nothing).map(|ty| self.ty_at(ty, depth + 1)).collect();
                if types.len() == 1 { types.remove(0) } else { Type::Union(types) }
            }
            TSType::TSLiteralType(literal) => match &literal.literal {
                TSLiteral::StringLiteral(string) => Type::Literal(self.name(&string.value)),
                _ => Type::Opaque,
            },
            TSType::TSTypeLiteral(literal) => self.shape(&literal.members, depth),
            TSType::TSParenthesizedType(inner) => self.ty_at(&inner.type_annotation, depth + 1),
            TSType::TSTypeOperatorType(operator) if operator.operator.to_str() == "readonly" => {
                self.ty_at(&operator.type_annotation, depth + 1)
            }
            _ => Type::Opaque,
        }
    }

    /// Notes the records that the file itself declares as interfaces and aliases.
    pub(super) fn note_shapes(&mut self, body: &[Statement<'_>]) {
        for statement in body {
            let declaration = match statement {
                Statement::ExportDeclaration(export) => Some(&export.declaration),
                Statement::ExportDefaultDeclaration(export) => {
                    if let ExportDefaultDeclarationKind::TSInterfaceDeclaration(interface) = &export.declaration {
                        self.note_interface(interface);
                    }
                    None
                }
                statement => statement.as_declaration(),
            };
            match declaration {
                Some(Declaration::TSInterfaceDeclaration(interface)) => self.note_interface(interface),
                Some(Declaration::TSTypeAliasDeclaration(alias)) => {
                    let shape = self.ty(&alias.type_annotation);
                    self.note_shape(&alias.id.name, shape);
                }
                _ => {}
            }
        }
    }

    fn note_interface(&mut self, interface: &TSInterfaceDeclaration<'_>) {
        let shape = self.shape(&interface.body.body, 0);
        self.note_shape(&interface.id.name, shape);
    }

    fn note_shape(&mut self, name: &str, shape: Type) {
        if matches!(shape, Type::Record(_)) && parts_of(&shape) <= MAX_PARTS {
            let name = self.name(name);
            self.shapes.insert(name, shape);
        }
    }

    /// The record that members declare; opaque where no part names anything.
    fn shape(&mut self, members: &[TSSignature<'_>], depth: u32) -> Type {
        let mut parts = Vec::new();
        for member in members {
            if let TSSignature::TSPropertySignature(property) = member
                && let Some(key) = property.key.static_name()
            {
                let ty = property.type_annotation.as_ref().map_or(Type::Opaque, |ty| self.ty_at(&ty.type_annotation, depth + 1));
                parts.push((self.name(&key), ty));
            }
        }
        if parts.iter().any(|(_, ty)| matches!(ty, Type::Named(..) | Type::Record(_))) { Type::Record(parts) } else { Type::Opaque }
    }

    fn type_args(&mut self, args: Option<&TSTypeParameterInstantiation<'_>>, depth: u32) -> Vec<Type> {
        args.map(|args| args.params.iter().map(|ty| self.ty_at(ty, depth + 1)).collect()).unwrap_or_default()
    }

    /// `a.b.C` as a path; `None` for a path from `this`.
    fn type_path(&mut self, name: &TSTypeName<'_>) -> Option<Vec<Name>> {
        let mut path = Vec::new();
        let mut name = name;
        loop {
            match name {
                TSTypeName::IdentifierReference(identifier) => {
                    path.push(self.variable(&identifier.name));
                    path.reverse();
                    return Some(path);
                }
                TSTypeName::QualifiedName(qualified) => {
                    path.push(self.name(&qualified.right.name));
                    name = &qualified.left;
                }
                TSTypeName::ThisExpression(_) => return None,
            }
        }
    }
}

/// How many parts a record has, with those of its parts.
fn parts_of(ty: &Type) -> usize {
    match ty {
        Type::Record(parts) => parts.iter().map(|(_, ty)| 1 + parts_of(ty)).sum(),
        Type::Named(_, types) | Type::Union(types) => types.iter().map(parts_of).sum(),
        Type::Literal(_) | Type::List(_) | Type::Opaque => 0,
    }
}
