//! Where the address of a call is written: on the line that puts it together, if the function that makes the call does so itself.
//! That line tells what is called; the request may be pages further down, below headers and bodies. A call that says a part of its path
//! itself stands where it is made: only its base comes from elsewhere.

use std::rc::Rc;

use crate::finding::Loc;
use crate::ir::{File, Function};
use crate::source::FileId;

use super::calls::ApiCall;

/// Sets [`ApiCall::written`] to where the address is last put together before the call, in a function around both. An address that
/// serves several requests is written for the first of them, and the others repeat it.
pub(super) fn settle(calls: &mut [ApiCall], file: &dyn Fn(FileId) -> Option<Rc<File>>) {
    for call in calls.iter_mut().filter(|call| !call.says_path) {
        let made = call.loc;
        let Some(file) = file(made.file) else { continue };
        // A constructor in the head of a class is as wide as the class.
        let is_narrow = |f: &&Function| f.class.is_none_or(|class| file.class(class).span != f.span);
        let around_both = |written: &Loc| {
            // A helper within that function puts together what it sends itself.
            let around = file.functions.iter().skip(1).filter(is_narrow).filter(|f| f.span.contains(written.span));
            let innermost = around.min_by_key(|f| f.span.end - f.span.start);
            written.file == made.file && innermost.is_some_and(|f| f.span.contains(made.span))
        };
        // What the library makes of its base and the address is the call itself.
        let last = call.composed.iter().copied().filter(|written| !written.span.contains(made.span)).find(around_both);
        call.written = last.filter(|written| written.span.end <= made.span.start);
    }
    let made: Vec<(Option<Loc>, Loc)> = calls.iter().map(|call| (call.written, call.loc)).collect();
    for call in calls {
        let before = |(written, loc): &(Option<Loc>, Loc)| *written == call.written && *loc < call.loc;
        if made.iter().any(before) {
            call.repeats = call.written.take();
        }
    }
}
