//! Entries of a configuration that speak of code which is not there: EG904 of `[[calls]]` and `exclude`.

use egnyte_rules::matcher::{Part, Target, match_url};

use super::unused;
use crate::config::{Call, Configs, Promise, Promised};
use crate::finding::{Finding, Loc};
use crate::pipeline::Claims;

/// What is said of every `[[calls]]` entry that names no unresolved call, and of every pattern of `exclude` that takes none of `paths`:
/// the files of the tree, and the folders of installed packages that nobody enters.
pub(crate) fn idle_entries(configs: &Configs, claims: &Claims, paths: &[&str]) -> Vec<Finding> {
    let idle = |entry: Promise<'_>| {
        let message = match entry.what {
            Promised::Call(call) => idle_call(call, &entry, claims)?,
            // A pattern for what lies in a folder takes the folder only by a file in it.
            Promised::Exclude(_, pattern) if !paths.iter().any(|path| entry.takes(path) || entry.takes(&format!("{path}/x"))) => {
                format!("no file of the code base matches `{pattern}`")
            }
            Promised::Exclude(..) => return None,
        };
        Some(unused(Loc { file: entry.file, span: entry.span }, 0, message, Some("remove it, or mend it".to_owned())))
    };
    configs.promises().filter_map(idle).collect()
}

fn idle_call(call: &Call, entry: &Promise<'_>, claims: &Claims) -> Option<String> {
    if claims.made.iter().any(|(_, path, span)| path == entry.path && *span == entry.span) {
        return None;
    }
    let method = call.method.as_ref().map(|method| method.get_ref().as_str());
    let endpoint = call.endpoint.get_ref();
    let is_known = matches!(match_url(method, &[Part::Text(endpoint)]).target, Target::Api(_));
    if claims.unknown.iter().any(|(path, span)| path == entry.path && *span == entry.span) || !is_known {
        let method = method.map_or_else(String::new, |method| format!("{method} "));
        return Some(format!("this entry resolves nothing: there is no endpoint `{method}{endpoint}`"));
    }
    Some(format!("no call that could not be resolved is at `{}`", call.at.get_ref()))
}
