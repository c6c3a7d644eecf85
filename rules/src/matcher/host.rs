//! Whose host it is.

use super::Host;
use super::path::glob;
use super::url::{Authority, HOLE, Url, shown};

/// A host, classified.
#[derive(Debug)]
pub(super) struct Classified {
    pub(super) owner: Host,
    /// Its text with holes, where it has any.
    pub(super) text: String,
}

impl Classified {
    /// Whether an endpoint that stands on these hosts (none: on the customers' own) may stand on this one.
    pub(super) fn may_be(&self, hosts: &[crate::text::Str]) -> bool {
        match &self.owner {
            Host::Egnyte { .. } if hosts.is_empty() => true,
            Host::Egnyte { .. } | Host::Shared(_) => hosts.iter().any(|host| glob(&self.text, host)),
            Host::Hole | Host::None => hosts.is_empty(),
            Host::Other(_) => false,
        }
    }
}

pub(super) fn classify(url: &Url) -> Classified {
    match &url.authority {
        Authority::None => Classified { owner: Host::None, text: String::new() },
        Authority::Hole => Classified { owner: Host::Hole, text: HOLE.to_string() },
        Authority::Host(text) => Classified { owner: owner(text), text: text.clone() },
    }
}

fn owner(host: &str) -> Host {
    if let Some(shared) = crate::shared_hosts().iter().find(|shared| shared.host == host) {
        return Host::Shared(shared);
    }
    for domain in crate::cloud_domains() {
        let Some(before) = host.strip_suffix(domain.suffix.as_ref()) else { continue };
        // `{domain}.{stage}egnyte.com` is Egnyte's as well; `notegnyte.com` is not.
        if before.is_empty() || before.ends_with(['.', HOLE]) {
            let name = before.trim_end_matches('.');
            let fixed_domain = (!name.is_empty() && !name.contains(HOLE)).then(|| name.to_owned());
            return Host::Egnyte { kind: domain.kind, fixed_domain };
        }
    }
    if could_be_egnyte(host) { Host::Hole } else { Host::Other(shown(host)) }
}

/// Whether the holes of a host could make it Egnyte's: the known text after the last hole must be the end of one of
/// Egnyte's domains.
fn could_be_egnyte(host: &str) -> bool {
    host.rsplit_once(HOLE).is_some_and(|(_, tail)| crate::cloud_domains().iter().any(|domain| domain.suffix.ends_with(tail)))
}
