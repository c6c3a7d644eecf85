//! Names: what a class name means, and which import brings it.

use tree_sitter::Node;

use super::Php;
use crate::ir::{ExprId, ExprKind, ImportItem, Name, Span, Type};
use crate::lower::tree_sitter::{children, span};

impl Php<'_> {
    /// A class where its name stands.
    pub(super) fn class_name(&mut self, node: Node<'_>) -> ExprId {
        let place = span(node);
        let text = self.base.text_of(node);
        match text.to_ascii_lowercase().as_str() {
            "self" | "static" => self.base.add(place, ExprKind::This),
            "parent" => self.base.add(place, ExprKind::Super),
            _ => {
                let name = self.class_local(text, place);
                self.base.add(place, ExprKind::Name(name))
            }
        }
    }

    /// The name that a class has in this file; a class from elsewhere is imported.
    pub(super) fn class_local(&mut self, text: &str, place: Span) -> Name {
        let (full, local) = match text.strip_prefix('\\') {
            Some(full) => (full.to_owned(), text.to_owned()),
            None => {
                let relative = text.strip_prefix("namespace\\").unwrap_or(text);
                let (head, rest) = relative.split_once('\\').map_or((relative, None), |(head, rest)| (head, Some(rest)));
                let full = match (self.uses.get(head), rest) {
                    (Some(path), None) => path.clone(),
                    (Some(path), Some(rest)) => format!("{path}\\{rest}"),
                    _ if self.namespace.is_empty() => relative.to_owned(),
                    _ => format!("{}\\{relative}", self.namespace),
                };
                if rest.is_none() && self.declared.contains(head) && !self.uses.contains_key(head) {
                    return self.base.name(head);
                }
                (full, text.to_owned())
            }
        };
        match full.rsplit_once('\\') {
            Some((_, last)) => {
                let item = ImportItem::Named(self.base.name(last));
                self.import(Some(&local), &full, item, place);
                self.base.name(&local)
            }
            None => {
                // A class of the global namespace may be PHP's own as well as one of another file.
                if !self.declared.contains(&full) {
                    self.import(None, &full, ImportItem::Wildcard, place);
                }
                self.base.name(&full)
            }
        }
    }

    /// A declared type.
    pub(super) fn ty(&mut self, node: Node<'_>) -> Type {
        match node.kind() {
            "named_type" | "optional_type" => children(node).first().map_or(Type::Opaque, |inner| self.ty(*inner)),
            "name" | "qualified_name" | "relative_name" => {
                let text = self.base.text_of(node);
                if matches!(text.to_ascii_lowercase().as_str(), "self" | "static" | "parent") {
                    return Type::Opaque;
                }
                Type::Named(vec![self.class_local(text, span(node))], Vec::new())
            }
            "union_type" | "intersection_type" | "disjunctive_normal_form_type" => {
                Type::Union(children(node).into_iter().map(|part| self.ty(part)).collect())
            }
            _ => Type::Opaque,
        }
    }
}
