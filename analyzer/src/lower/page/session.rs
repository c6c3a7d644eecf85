//! What a page shows of the session of its server, which templates have without being handed it: `{{ session['token'] }}`,
//! `${sessionScope.token}`, `@Context.Session.GetString("token")`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::server::{self, Does};
use super::{Markup, Page};

/// What stands for the session: no script has this name.
const SESSION: &str = "__session__";

/// Attributes of Thymeleaf's that show nothing.
const DECIDING: &[&str] = &["if", "unless", "each", "switch", "case", "with", "object", "field", "fragment"];

impl Page<'_> {
    /// Adds what the page shows of the session.
    pub(super) fn shown_of_session(&mut self) {
        for (key, place) in shown(self.page, self.markup) {
            self.statement(place.end, |code, _, _| {
                code.put(&format!("{SESSION}.shown({SESSION}.read('{key}'))"), place.start);
            });
        }
    }
}

/// The keys under which a page shows what the session holds, and where.
fn shown(page: &str, markup: Markup) -> Vec<(&str, Range<usize>)> {
    let mut found = Vec::new();
    if !markup.is_template() || memchr::memmem::find(page.as_bytes(), b"ession").is_none() {
        return found;
    }
    let mut at = 0;
    while let Some(next) = page.get(at..).and_then(|rest| rest.find(['<', '{', '@', '[', '$', '/'])) {
        let start = at + next;
        at = start + 1;
        if let Some(tag) = server::tag_at(page, start, markup) {
            at = tag.range.end.max(at);
            if let Does::Output(expression) = tag.does
                && let Some(key) = key(&page[expression.clone()])
            {
                found.push((key, expression));
            }
        } else if let Some(expression) = thymeleaf(page, start) {
            at = expression.end;
            found.extend(key(&page[expression.clone()]).map(|key| (key, expression)));
        }
    }
    found
}

/// The expression of an attribute of Thymeleaf's: `th:text="${session.token}"`.
fn thymeleaf(page: &str, at: usize) -> Option<Range<usize>> {
    let rest = page[at..].strip_prefix("${")?;
    let attribute = page[..at].trim_end_matches(['"', '\'', '=']).rsplit([' ', '\t', '\n']).next()?;
    let does = attribute.strip_prefix("th:").or_else(|| attribute.strip_prefix("data-th-"))?;
    let end = rest.find('}').filter(|_| !DECIDING.contains(&does))?;
    Some(at + 2..at + 2 + end)
}

/// The key of an expression that is nothing but what the session holds under it.
fn key(expression: &str) -> Option<&str> {
    static READ: LazyLock<Regex> = LazyLock::new(|| {
        let session = r"(?:request\.|(?:Http)?Context\.|HttpContextAccessor\.HttpContext\??\.)?(?:session|Session|sessionScope)";
        let read = r"(?:\.get|\.GetString|\.getAttribute)?(?:\.|\[:|[\[(]\s*[\x22'])";
        let pattern = format!(
            r"^(?:[$*]\{{)?[\s(]*{session}{read}([A-Za-z_][A-Za-z0-9_]*)(?:[\x22']\s*)?[\])]?[\s);!-]*\}}?(?:\s*\|\s*(?:e|escape|safe|tojson|raw|string)\s*)*$"
        );
        Regex::new(&pattern).expect("a constant pattern")
    });
    Some(READ.captures(expression)?.get(1)?.as_str()).filter(|key| !matches!(*key, "get" | "GetString" | "getAttribute"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_session_holds() {
        for (page, markup, keys) in [
            ("<p>{{ session['token'] }} {{ session.token | e }} {{ session.get('token') }}</p>", Markup::Html, 3),
            ("{{ request.session.token }} {{ sessions.token }} {{ my.session.token }}", Markup::Html, 1),
            ("{{ session.token or 'none' }} {{ session.token | length }} {{ f(session.token) }}", Markup::Html, 0),
            ("<%= session[:token] %> <%= session[:a][:b] %>", Markup::Html, 1),
            ("${sessionScope.token} <%= session.getAttribute(\"token\") %>", Markup::Jsp, 2),
            ("@Context.Session.GetString(\"token\") @Session.Timeout()", Markup::Razor, 1),
            ("{{ session('token') }} {{-- session('token') --}}", Markup::Blade, 1),
            (
                "<p th:text=\"${session.token}\" title=\"${session.token}\">[[${session.token}]]</p><p th:if=\"${session.token}\">",
                Markup::Html,
                2,
            ),
        ] {
            assert_eq!(shown(page, markup).len(), keys, "{page}");
        }
    }
}
