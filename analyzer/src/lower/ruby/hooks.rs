//! What a module does to the classes that include it: `def self.included(base)`.

use tree_sitter::Node;

use super::Ruby;
use crate::ir::ClassId;
use crate::lower::tree_sitter::children;

/// The methods that Ruby calls on a module or class with the class that takes it in.
const HOOKS: &[&str] = &["included", "extended", "prepended", "inherited"];

impl Ruby<'_> {
    /// A class has the methods of what it takes in; those of what it is extended with, which stands among its decorators too, are its own
    /// and not its instances'.
    pub(super) fn mix_in(&mut self, class: ClassId, mixin: Node<'_>, extends: bool) {
        let mixin = self.expr(mixin);
        let class = &mut self.base.file.classes[class.index()];
        class.bases.push(mixin);
        if extends {
            class.decorators.push(mixin);
        }
    }

    /// What a hook puts on the class it is given is there for whoever has this module or class.
    pub(super) fn put_on_by_hook(&mut self, class: ClassId, node: Node<'_>) {
        let source = self.base.text;
        let text = |node: Node<'_>, field: &str| node.child_by_field_name(field).map_or("", |part| &source[part.byte_range()]);
        if !HOOKS.contains(&text(node, "name")) {
            return;
        }
        let given = node.child_by_field_name("parameters").map(children).unwrap_or_default();
        let Some(given) = given.first().map(|param| &source[param.byte_range()]) else { return };
        for call in node.child_by_field_name("body").map(children).unwrap_or_default() {
            if call.kind() != "call" || text(call, "receiver") != given {
                continue;
            }
            let mut mixins = call.child_by_field_name("arguments").map(children).unwrap_or_default();
            let mut method = text(call, "method");
            if matches!(method, "send" | "public_send") && !mixins.is_empty() {
                method = source[mixins.remove(0).byte_range()].trim_start_matches(':');
            }
            match method {
                "include" | "extend" | "prepend" => {
                    for mixin in mixins {
                        self.mix_in(class, mixin, method == "extend");
                    }
                }
                "class_eval" | "class_exec" => {
                    if let Some(body) = call.child_by_field_name("block").and_then(|block| block.child_by_field_name("body")) {
                        self.members(body);
                    }
                }
                _ => {}
            }
        }
    }
}
