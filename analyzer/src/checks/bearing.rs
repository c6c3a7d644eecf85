//! EG306 and EG307: a token travels in the `Authorization` header, behind `Bearer`.

use super::{App, label, quoted, safe_if};
use crate::facts::bearing::How;
use crate::finding::Finding;

/// What other services call the scheme that their tokens are sent by.
const TOKEN_SCHEMES: &[&str] = &["token", "oauth", "oauth2", "jwt", "access_token", "apikey"];

pub(super) fn check(app: &App<'_>, out: &mut Vec<Finding>) {
    for bearing in &app.bearings {
        let (rule, message, why) = match &bearing.how {
            How::Query(name) => {
                let message = format!("the token travels in the URL, as {}", quoted(name));
                ("EG306", message, "servers and proxies on the way write URLs into their logs")
            }
            How::Scheme(word) if word.is_empty() => {
                ("EG307", "the token stands in the `Authorization` header without `Bearer`".to_owned(), "no scheme")
            }
            How::Scheme(word) => {
                let message = format!("the `Authorization` header begins with {}, not with `Bearer `", quoted(word));
                ("EG307", message, "Egnyte does not read this")
            }
            How::Basic => ("EG307", "an Egnyte call sends HTTP Basic credentials".to_owned(), "Egnyte does not read these"),
        };
        let mut finding = app.finding(rule, bearing.confidence, bearing.loc, Some(bearing.function), message);
        finding.primary.message = why.into();
        if bearing.loc != bearing.call {
            finding.related.push(label(bearing.call, "the call"));
        }
        if let (How::Scheme(word), Some(at)) = (&bearing.how, bearing.scheme) {
            // Of `Bearer` something is missing; what is called otherwise holds a token all the same, or so it seems.
            let slip = word.trim_end_matches([':', '=', ',']).eq_ignore_ascii_case("bearer");
            let token = TOKEN_SCHEMES.iter().any(|scheme| word.trim_end_matches(':').eq_ignore_ascii_case(scheme));
            let edit = app.editor.written(at).filter(|written| written.trim() == word);
            let edit = edit.and_then(|written| app.editor.respell(at, &written, "Bearer "));
            finding.fix = edit.filter(|_| slip || token).and_then(|edit| safe_if(slip, "write `Bearer `", vec![edit]));
        }
        finding.help = Some("send the header `Authorization: Bearer <token>`".into());
        out.push(finding);
    }
}
