//! What definitions become, and that nothing in them can stop the tool.

use proptest::prelude::*;

use super::{Form, lower};
use crate::lower::dump;
use crate::source::SettingsFormat;

const FORMS: [Form; 10] = [
    Form::ApiDescription(SettingsFormat::Json),
    Form::ApiDescription(SettingsFormat::Yaml),
    Form::ProviderTable(SettingsFormat::Json),
    Form::ProviderTable(SettingsFormat::Yaml),
    Form::PowerPlatform,
    Form::PostmanCollection,
    Form::Make,
    Form::Workflow,
    Form::UiIntegration,
    Form::RequestFile,
];

fn dumped(text: &str, form: Form) -> String {
    dump::dump(&lower(text, form))
}

#[test]
fn a_request_file_is_one_function_a_request() {
    let text = "@host = https://{{tenant}}.example.com\n\n### first\n# @name login\nPOST {{host}}/token HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\na={{x}}&b=2\n\n> {% done(); %}\n\n###\n{{host}}/plain\n    ?q=1\n\n### prose only\nnothing to send\n";
    insta::assert_snapshot!(dumped(text, Form::RequestFile), @r#"
    locals login request
    arrow login($host = `"https://" opaque() ".example.com"`) {
      return @request({url: ``$host "/token"``, method: "POST", headers: {Content-Type: "application/x-www-form-urlencoded"}, form: {a: `opaque()`, b: "2"}})
    }
    arrow request($host = `"https://" opaque() ".example.com"`) {
      return @request({url: ``$host "/plain"` "?q=1"`})
    }
"#);
}

#[test]
fn a_collection_has_folders_variables_and_switched_off_fields() {
    let text = r#"{"info": {}, "variable": [{"key": "base", "value": "https://{{t}}.example.com"}], "item": [{"name": "folder", "item": [
        {"name": "request", "request": {"method": "POST", "header": [{"key": "A", "value": "x {{y}}"}, {"key": "B", "value": "1", "disabled": true}],
         "url": {"raw": "{{base}}/a/:id"}, "body": {"mode": "urlencoded", "urlencoded": [{"key": "k", "value": "v"}]}}},
        {"name": "request", "request": "{{base}}/b"}]}]}"#;
    insta::assert_snapshot!(dumped(text, Form::PostmanCollection), @r#"
    locals request request #2
    arrow request($base = `"https://" opaque() ".example.com"`) {
      return @request({url: `$base "/a/:id"`, method: "POST", headers: {A: `"x " opaque()`}, form: {k: "v"}})
    }
    arrow request #2($base = `"https://" opaque() ".example.com"`) {
      return @request({url: `$base "/b"`})
    }
"#);
}

#[test]
fn a_description_asks_for_what_its_flows_and_operations_name() {
    let text = "openapi: 3.0.0\nservers:\n  - url: https://{t}.example.com/api/\npaths:\n  /a/{id}:\n    get:\n      operationId: readA\n      security:\n        - o: [one, two]\n    parameters: []\ncomponents:\n  securitySchemes:\n    o:\n      type: oauth2\n      flows:\n        implicit:\n          authorizationUrl: https://example.com/auth\n          scopes: {one: first}\n";
    insta::assert_snapshot!(dumped(text, Form::ApiDescription(SettingsFormat::Yaml)), @r#"
    locals readA sign in
    arrow sign in() {
      return @sign_in({authorize_url: "https://example.com/auth", response_type: "token", scope: ["one", "two"]})
    }
    arrow readA() {
      return @request({url: ``"https://" opaque() ".example.com/api"` `"/a/" opaque()``, method: "GET"})
    }
"#);
}

#[test]
fn other_files_with_such_words_are_no_definitions() {
    let of = |path: &str, text: &str| {
        let format = SettingsFormat::of_name(path.rsplit('/').next().unwrap_or(path)).unwrap();
        Form::of(path, format, text.as_bytes())
    };
    let description = "{\n \"openapi\": \"3.0.1\", \"info\": {\"title\": \"x\"}, \"paths\": {}}";
    assert_eq!(of("docs/openapi.json", description), None);
    assert_eq!(of("connectors/openapi.json", description), Some(Form::ApiDescription(SettingsFormat::Json)));
    assert_eq!(of("my-connector.swagger.json", description), Some(Form::ApiDescription(SettingsFormat::Json)));
    assert_eq!(
        of("a.yaml", "swagger: '2.0'\npaths:\n  /a:\n    get:\n      x-ms-summary: a\n"),
        Some(Form::ApiDescription(SettingsFormat::Yaml))
    );
    assert_eq!(of("package-lock.json", "{\"swagger\": \"^2.0.0\"}"), None);
    assert_eq!(of("config.json", "{\"host\": \"a.example.com\", \"auth_type\": \"basic\"}"), None);
    assert_eq!(of("providers.yaml", "a:\n    auth_mode: OAUTH2\n"), Some(Form::ProviderTable(SettingsFormat::Yaml)));
    assert_eq!(of("data.toml", "auth_mode = \"OAUTH2\""), None);
}

#[test]
fn what_is_malformed_is_a_problem() {
    for form in FORMS.into_iter().filter(|form| *form != Form::RequestFile) {
        let file = lower("{\"paths\": [", form);
        assert_eq!(file.problems.len(), 1, "{form:?}");
        assert!(file.functions[0].body.is_empty());
    }
}

#[test]
fn wrong_shapes_are_nothing() {
    for text in ["[]", "{}", "null", "{\"nodes\": {\"a\": 1}, \"servers\": 1, \"properties\": []}", "\"x\"", "[[[]]]"] {
        for form in FORMS {
            assert!(lower(text, form).problems.is_empty(), "{form:?} {text}");
        }
    }
}

#[test]
fn a_wrong_shape_of_what_holds_the_requests_is_a_problem() {
    let text = "{\"paths\": [1], \"item\": {}}";
    for form in [Form::ApiDescription(SettingsFormat::Json), Form::PostmanCollection] {
        assert_eq!(lower(text, form).problems.len(), 1, "{form:?}");
    }
    assert!(lower("{\"paths\": null}", Form::ApiDescription(SettingsFormat::Json)).problems.is_empty());
}

proptest! {
    #[test]
    fn no_text_stops_the_lowering(text in "(?s).{0,300}") {
        for form in FORMS {
            let _ = lower(&text, form);
        }
    }

    #[test]
    fn no_cut_of_a_definition_stops_the_lowering(cut in 0usize..700, hole in 0usize..700, junk in "[{}\\[\\]\":,@#=?&>é\n ]{0,6}") {
        let whole = "{\"openapi\": \"3.0.0\", \"servers\": [{\"url\": \"https://{a}.x/é/\"}], \"paths\": {\"/a/{b}\": {\"get\": {\"security\": [{\"o\": [\"s\"]}]}}},\n \"item\": [{\"name\": \"@r\", \"request\": {\"url\": {\"raw\": \"{{a}}/${b}/[[c]]\"}, \"header\": [{\"key\": \"k\", \"value\": \"v\"}]}}], \"variable\": [{\"key\": \"a\", \"value\": \"{{a}}{{b\"}],\n \"nodes\": [{\"type\": \"n8n-nodes-base.httpRequest\", \"parameters\": {\"url\": \"={{ 1 }}/é\"}}], \"authorize\": {\"url\": \"u\", \"qs\": {\"scope\": \"s\"}},\n@v = {{v}}\n### é\n# @name é\nGET https://{{v}}/a\n  ?b=é&\nA: b\n\nc=d\n> {%\n";
        let floor = |mut at: usize| { at = at.min(whole.len()); while !whole.is_char_boundary(at) { at -= 1; } at };
        let text = format!("{}{junk}{}", &whole[..floor(hole)], &whole[floor(cut)..]);
        for form in FORMS {
            let _ = lower(&text, form);
        }
    }
}
