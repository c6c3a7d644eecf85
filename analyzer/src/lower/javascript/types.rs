//! Type annotations, as far as they can name a class or literal.

use oxc_ast::ast::{TSLiteral, TSType, TSTypeAnnotation, TSTypeName, TSTypeParameterInstantiation};

use super::lowerer::Lowerer;
use crate::ir::{Name, Type};

/// Types nested deeper than this name nothing of use.
const MAX_DEPTH: u32 = 20;

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
            TSType::TSParenthesizedType(inner) => self.ty_at(&inner.type_annotation, depth + 1),
            TSType::TSTypeOperatorType(operator) if operator.operator.to_str() == "readonly" => {
                self.ty_at(&operator.type_annotation, depth + 1)
            }
            _ => Type::Opaque,
        }
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
