//! What the columns of tables hold, for code that reads a row: a token that was put into a column is one where it is read.

use crate::finding::Loc;
use crate::ir::Name;
use crate::link::eval::Eval;
use crate::link::record::Put;
use crate::link::value::{Hole, HoleKind, Value};

use super::tokens;

/// The columns that hold a token of Egnyte's.
pub(super) struct Rows<'a>(Vec<&'a Put>);

impl<'a> Rows<'a> {
    /// The columns into which the program puts a token that it was given by Egnyte.
    pub(super) fn of(eval: &'a Eval<'_>) -> Self {
        Self(eval.record.put.iter().filter(|put| tokens::is_given(&put.value, eval)).collect())
    }

    /// Where that was put into a column which is read here.
    pub(super) fn put(&self, read: &Hole, eval: &Eval<'_>) -> Option<Loc> {
        Some(self.behind(read, eval)?.loc)
    }

    /// Whether what is read here is a token as Egnyte gave it, with nothing before it.
    pub(super) fn is_as_given(&self, value: &Value, eval: &Eval<'_>) -> bool {
        let Value::Hole(read) = value else { return false };
        self.behind(read, eval).is_some_and(|put| tokens::is_as_given(&put.value, eval))
    }

    fn behind(&self, read: &Hole, eval: &Eval<'_>) -> Option<&'a Put> {
        let HoleKind::Member(row, column) = &read.kind else { return None };
        let is_it = |name: &Name| name == column;
        if !self.0.iter().any(|put| is_it(&put.column)) {
            return None;
        }
        let table = eval.table_behind(row)?;
        self.0.iter().find(|put| is_it(&put.column) && put.table.same(table)).copied()
    }
}
