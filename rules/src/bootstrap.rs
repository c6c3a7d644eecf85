//! Empty tables in place of the generated ones: a type that has just changed does not fit those.

use crate::catalogue::{CloudDomain, Endpoint, Family, NotAScope, Precedence, Prefix, Scope, SharedHost};
use crate::model::Library;
use crate::oauth::{ErrorAnswer, Flow, Throttle};
use crate::rule::{Requirement, Rule};
use crate::sdk::Sdk;

pub(crate) static SCOPES: &[Scope] = &[];
pub(crate) static NOT_REAL_SCOPES: &[NotAScope] = &[];
pub(crate) static CLOUD_DOMAINS: &[CloudDomain] = &[];
pub(crate) static SHARED_HOSTS: &[SharedHost] = &[];
pub(crate) static FAMILIES: &[Family] = &[];
pub(crate) static PREFIXES: &[Prefix] = &[];
pub(crate) static ENDPOINTS: &[Endpoint] = &[];
pub(crate) static PRECEDENCE: &[Precedence] = &[];
pub(crate) static FLOWS: &[Flow] = &[];
pub(crate) static ERROR_ANSWERS: &[ErrorAnswer] = &[];
pub(crate) static THROTTLES: &[Throttle] = &[];
pub(crate) static SDKS: &[Sdk] = &[];
pub(crate) static RULES: &[Rule] = &[];
pub(crate) static REQUIREMENTS: &[Requirement] = &[];
pub(crate) static LIBRARIES: &[(&str, &[Library])] = &[];
