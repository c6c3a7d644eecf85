//! Clients of libraries that no model describes: what is made with an address of Egnyte's and is asked by the verbs of HTTP.

use std::rc::Rc;

use super::super::object::{Obj, ObjKind};
use super::super::record::EventKind;
use super::super::value::{Argument, Hole, HoleKind, LibVal, Value};
use super::Eval;
use super::guess::{VERBS, whole_text};
use crate::finding::Loc;
use crate::ir::{Language, Name};

/// The field of such a client that has its base.
const BASE: &str = "@base";

/// The field with the answer to the request for which its making was taken.
const GUESS: &str = "@guess";

/// What options call the base of a client, in small letters and without underscores.
const BASES: &[&str] = &["baseurl", "baseuri", "base", "prefixurl", "rooturl", "root", "apiurl", "apibase", "endpoint", "host", "server"];

impl Eval<'_> {
    /// What a library nobody describes made of `args`, with the base that it was told. A function is taken for a maker of clients where
    /// the address leads to no endpoint.
    pub(super) fn with_told_base(&mut self, callee: &Value, made: Value, args: &[Argument], is_new: bool, loc: Loc) -> Value {
        let Value::Lib(callee) = callee else { return made };
        let described = self.models_at(callee.loc).item(&callee.path).is_some();
        if described || !matches!(self.language_at(loc), Language::JavaScript | Language::Python) {
            return made;
        }
        let path: Name = format!("{}()", callee.path).into();
        let sent = match &made {
            Value::Lib(lib) if lib.path == path => None,
            Value::Hole(hole) if self.is_guess(hole) => Some(made.clone()),
            _ => return made,
        };
        let Some(base) = self.told_base(args).filter(|base| is_new || leads_nowhere(base)) else { return made };
        let mut client = Obj::new(ObjKind::Library, loc);
        client.set(&BASE.into(), base);
        if let Some(sent) = sent {
            if let Some(sent) = Self::event_behind(&sent).filter(|_| self.made_there.contains(&loc)) {
                self.record.events[sent.0 as usize].void = true;
            }
            client.set(&GUESS.into(), sent);
        }
        Value::Lib(Rc::new(LibVal { path, object: Some(self.state.alloc(client)), members: Vec::new(), loc }))
    }

    /// Whether it is the answer to what was taken for a request because an address was given to a function.
    fn is_guess(&self, hole: &Hole) -> bool {
        let HoleKind::Answer(event) = hole.kind else { return false };
        self.record.events.get(event.0 as usize).is_some_and(|event| matches!(&event.kind, EventKind::Request(one) if one.guessed))
    }

    /// The address among the arguments of what makes a client.
    fn told_base(&self, args: &[Argument]) -> Option<Value> {
        let is_base = |value: &Value| match value {
            Value::Str(text) => text.mentions("://") && text.mentions("egnyte.com") && !text.mentions("puboauth"),
            _ => false,
        };
        let tells = |name: &str| BASES.contains(&&*name.to_lowercase().replace('_', ""));
        let given = |arg: &Argument| match (&arg.name, &arg.value) {
            (None, value) if is_base(value) => Some(value.clone()),
            (Some(name), value) if tells(name) && is_base(value) => Some(value.clone()),
            (None, Value::Object(id)) => {
                let options = self.state.obj(*id)?.fields.iter();
                options.filter(|(name, value)| tells(name) && is_base(value)).map(|(_, value)| value.clone()).next()
            }
            _ => None,
        };
        args.iter().take(2).find_map(given)
    }

    /// A verb of such a client: most likely a request behind its base.
    pub(super) fn sent_by_unknown_client(&mut self, lib: &LibVal, args: &[Argument], loc: Loc) -> Option<Value> {
        let client = self.state.obj(lib.object?)?;
        let (base, guess) = (client.get(BASE)?.clone(), client.get(GUESS).cloned());
        let verb = lib.path.rsplit('.').next()?.to_ascii_uppercase();
        if !VERBS.contains(&&*verb) {
            return None;
        }
        // What makes a client sends nothing, whenever it is run.
        if let Some(made) = guess.as_ref().and_then(Self::event_behind).and_then(|made| self.record.events.get(made.0 as usize)) {
            let place = made.made_at();
            self.made_there.insert(place);
            self.record.events.iter_mut().filter(|event| event.made_at() == place).for_each(|event| event.void = true);
        }
        let (url, behind) = match args.split_first() {
            Some((first, behind)) if matches!(first.value, Value::Str(_) | Value::Hole(_) | Value::Union(_)) => {
                (Self::with_base(&base, &first.value, loc), behind)
            }
            _ => (base, args),
        };
        let args: Vec<Argument> = std::iter::once(Argument::plain(url, loc)).chain(behind.iter().cloned()).collect();
        self.guess_request(&lib.path, &Value::Lib(Rc::new(lib.clone())), None, &args, loc)
    }
}

/// Whether an address ends where the paths of endpoints begin.
fn leads_nowhere(base: &Value) -> bool {
    let Value::Str(text) = base else { return false };
    let whole = whole_text(text);
    let Some((_, path)) = whole.rsplit_once("egnyte.com") else { return false };
    let path = path.trim_matches('/');
    path.is_empty() || path == "pubapi" || path.strip_prefix("pubapi/v").is_some_and(|version| version.parse::<u32>().is_ok())
}
