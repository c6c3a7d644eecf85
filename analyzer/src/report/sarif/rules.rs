//! The rules as a SARIF log describes them.

use std::fmt::Write as _;

use egnyte_rules::rule::Rule;

use super::model::{Bag, Configuration, Help, Message, ReportingDescriptor};
use crate::finding::Severity;
use crate::report::rulebook;

/// A rule with all of its help.
pub(super) fn descriptor(rule: &Rule) -> ReportingDescriptor {
    let severity = rulebook::severity(rule);
    let problem = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "recommendation",
    };
    let mut tags = vec!["egnyte".to_owned()];
    tags.extend(rule.requirement.as_deref().map(str::to_owned));
    ReportingDescriptor {
        id: rule.code.to_string(),
        name: rule.name.to_string(),
        short_description: Message { text: one_line(&rule.summary) },
        full_description: Message { text: one_line(&rule.explain.what) },
        help: Help { text: text(rule), markdown: markdown(rule) },
        help_uri: rule.sources.iter().find_map(|source| source.url.as_deref()).map(str::to_owned),
        default_configuration: Configuration { level: severity.as_str() },
        properties: Bag::from([
            ("tags", serde_json::json!(tags)),
            ("precision", serde_json::json!("high")),
            ("problem.severity", serde_json::json!(problem)),
        ]),
    }
}

fn text(rule: &Rule) -> String {
    format!("{}\n\n{}\n\n{}", rule.explain.what.trim(), rule.explain.why.trim(), rule.explain.configure.trim())
}

fn markdown(rule: &Rule) -> String {
    let explain = &rule.explain;
    let mut out = format!("{}\n\n**Why Egnyte cares.** {}\n", explain.what.trim(), explain.why.trim());
    for (title, examples) in [("Fires on", &explain.bad), ("Stays silent on", &explain.good)] {
        for example in examples.iter() {
            let language = example.file.rsplit_once('.').map_or("", |(_, extension)| extension);
            let _ = write!(out, "\n**{title}**\n\n```{language}\n{}\n```\n", example.code.trim_end());
        }
    }
    let _ = write!(out, "\n**Configure.** {}\n", explain.configure.trim());
    for source in rule.sources.iter() {
        let page = source.url.as_ref().map_or_else(|| source.page.to_string(), |url| format!("[{}]({url})", source.page));
        let _ = write!(out, "\nSource: {page}\n");
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
