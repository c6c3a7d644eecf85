//! What the columns of tables hold, for code that reads a row: a token that was put into a column is one where it is read.

use crate::finding::Loc;
use crate::ir::Name;
use crate::link::eval::{Eval, column_path};
use crate::link::record::Put;
use crate::link::value::{Hole, HoleKind, StrPiece, Value};

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

    /// Where a token was put into a row that is given away as it is, with all of its columns.
    pub(super) fn put_in_row(&self, row: &Hole, eval: &Eval<'_>) -> Option<Loc> {
        if !matches!(row.kind, HoleKind::Read(_, None)) || self.0.is_empty() {
            return None;
        }
        let table = eval.table_behind(&Value::Hole(row.clone().into()))?;
        let put = self.0.iter().find(|put| put.table.same(table))?;
        let Value::Class(class) = table else { return None };
        eval.shows_columns(class).then_some(put.loc)
    }

    /// Whether what is read here is a token as Egnyte gave it, with nothing before it.
    pub(super) fn is_as_given(&self, value: &Value, eval: &Eval<'_>) -> bool {
        let is_changed = |put: &Put| matches!(&put.table, Value::Class(class) if eval.has_reader(class, &put.column));
        let given = |read: &Hole| self.behind(read, eval).is_some_and(|put| tokens::is_as_given(&put.value, eval) && !is_changed(put));
        value.alternatives().iter().any(|one| match one {
            Value::Hole(read) => given(read),
            Value::Str(text) => matches!(text.pieces.as_slice(), [StrPiece::Hole(read)] if given(read)),
            _ => false,
        })
    }

    fn behind(&self, read: &Hole, eval: &Eval<'_>) -> Option<&'a Put> {
        let itself = Value::Hole(read.clone().into());
        let (row, column) = match &read.kind {
            HoleKind::Member(row, column) => (row, column),
            HoleKind::Read(_, Some(column)) => (&itself, column),
            _ => return None,
        };
        // The name of a column within a record of them has its path before it.
        let path = column_path(&itself);
        let is_it = |name: &Name| name == column || *name == path;
        if !self.0.iter().any(|put| is_it(&put.column)) {
            return None;
        }
        let table = eval.table_behind(row)?;
        self.0.iter().find(|put| is_it(&put.column) && put.table.same(table)).copied()
    }
}
