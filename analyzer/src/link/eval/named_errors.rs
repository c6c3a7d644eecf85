//! Errors of the program's own that are called after a refused token: the statuses they are raised for decide over their names.

use rustc_hash::FxHashMap;

use super::super::object::ObjKind;
use super::super::value::{ClassRef, HandlerId, Value};
use super::told::Told;
use super::{Cx, Eval};
use crate::finding::Loc;
use crate::ir::{Arm, ExprId, ExprKind};

/// What the program's own errors are raised for, and who goes by their names.
#[derive(Default)]
pub(super) struct NamedErrors {
    raised: FxHashMap<ClassRef, Raised>,
    by_name: Vec<(Vec<ClassRef>, By)>,
    /// How many branches for one status that is not 401 the code stands in.
    pub(super) of_another: u32,
}

/// For which statuses an error is raised.
#[derive(Default, Clone, Copy)]
struct Raised {
    for_another: bool,
    otherwise: bool,
}

/// Who goes by an error's name.
enum By {
    /// A clause that catches it.
    Clause(HandlerId, Loc),
    /// A condition that asks whether a value is one.
    Condition(Value),
}

impl Eval<'_> {
    /// An error is raised: in a branch for one status alone, or elsewhere.
    pub(super) fn note_raised(&mut self, error: &Value) {
        let for_another = self.named_errors.of_another > 0;
        for one in error.alternatives() {
            let class = match one {
                Value::Class(class) => class.class,
                Value::Object(id) => match self.state.obj(*id).map(|obj| &obj.kind) {
                    Some(ObjKind::Instance(class)) => class.class,
                    _ => continue,
                },
                _ => continue,
            };
            let raised = self.named_errors.raised.entry(class).or_default();
            raised.for_another |= for_another;
            raised.otherwise |= !for_another;
        }
    }

    /// A clause catches errors that are all called after a refused token. Whether they stand for one shows when everything was run, if any
    /// is of the program; true where none is.
    pub(super) fn caught_by_name(&mut self, types: &[Value], handler: HandlerId, loc: Loc) -> bool {
        let own = own_classes(types);
        if own.len() < types.len() {
            return true;
        }
        self.named_errors.by_name.push((own, By::Clause(handler, loc)));
        false
    }

    /// The same of a condition that asks whether a value is such an error.
    pub(super) fn asked_by_name(&mut self, subject: &Value, ty: &Value) -> bool {
        let own = own_classes(std::slice::from_ref(ty));
        if own.is_empty() {
            return true;
        }
        self.named_errors.by_name.push((own, By::Condition(subject.clone())));
        false
    }

    /// What goes by the names of errors tells 401 from the rest, but where they are raised for other statuses alone.
    pub(super) fn settle_named_errors(&mut self) {
        for (classes, by) in std::mem::take(&mut self.named_errors.by_name) {
            let another = |class: &ClassRef| self.named_errors.raised.get(class).is_some_and(|r| r.for_another && !r.otherwise);
            if classes.iter().all(another) {
                continue;
            }
            match by {
                By::Clause(handler, loc) => {
                    if let Some(handler) = self.record.handlers.get_mut(handler.0 as usize) {
                        handler.seen.tell(true, false, Some(loc));
                    }
                }
                By::Condition(subject) => self.compare_one(&subject, Told { unauthorized: true, throttled: false }, 0),
            }
        }
    }

    /// Whether an arm is for statuses of failure other than 401.
    pub(super) fn is_of_another(&mut self, cx: &Cx, arm: &Arm) -> bool {
        !arm.is_default && !arm.tests.is_empty() && arm.tests.iter().all(|test| self.is_another_failure(cx, *test))
    }

    /// Whether an expression is the number or name of a status of failure other than 401.
    pub(super) fn is_another_failure(&mut self, cx: &Cx, status: ExprId) -> bool {
        if matches!(cx.file.expr(status).kind, ExprKind::Call { .. } | ExprKind::New { .. }) {
            return false;
        }
        matches!(self.expr(cx, status), Value::Num(status) if (400.0..600.0).contains(&status) && status != 401.0)
    }
}

fn own_classes(types: &[Value]) -> Vec<ClassRef> {
    types.iter().filter_map(|ty| if let Value::Class(class) = ty { Some(class.class) } else { None }).collect()
}
