//! Constructs and what they become.

use crate::ir::{ExprKind, File, MethodKind};
use crate::lower::ruby::lower;

fn lowered(code: &str) -> File {
    let file = lower(code);
    assert_eq!(file.problems, [], "in\n{code}");
    file
}

/// The names of a file's expressions, as the IR has them.
fn names(file: &File) -> Vec<&str> {
    let names = file.exprs.iter().filter_map(|expr| match &expr.kind {
        ExprKind::Name(name) => Some(&**name),
        _ => None,
    });
    names.collect()
}

#[test]
fn classes_have_their_full_names() {
    let file = lowered(
        "module A\n  class B < Base\n    LIMIT = 1\n    def self.all = LIMIT\n  end\n  class B\n    attr_accessor :url\n  end\nend\n",
    );
    let classes: Vec<_> = file.classes.iter().map(|class| class.name.as_deref().unwrap_or_default()).collect();
    assert_eq!(classes, ["A", "A::B"]);
    let members: Vec<_> = file.classes[1].methods.iter().map(|method| (&*method.name, method.kind, method.is_static)).collect();
    assert_eq!(members, [("all", MethodKind::Method, true), ("url", MethodKind::Method, false), ("url", MethodKind::Setter, false)]);
    assert_eq!(names(&file), ["A|Base", "A::B|LIMIT", "value"]);
}

#[test]
fn names_are_variables_once_assigned() {
    let file = lowered("class A\n  def f(a)\n    b\n    b = a\n    b\n  end\nend\n");
    assert_eq!(names(&file), ["a", "b"], "the first `b` is a call");
}

#[test]
fn here_documents_lose_their_indentation() {
    let file = lowered("a = <<~URL\n  https://x/\n    y\nURL\n");
    let texts: Vec<_> =
        file.exprs.iter().filter_map(|expr| if let ExprKind::Str(text) = &expr.kind { Some(&*text.cooked) } else { None }).collect();
    assert_eq!(texts, ["https://x/\n  y\n"]);
}
