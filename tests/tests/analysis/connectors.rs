//! The flows of connectors and their kin: read off what a platform carries out, or what Egnyte itself starts.

use crate::support::{analysis, apps, copy_of};

/// The flows of each app, with the file that says so.
const FLOWS: [(&str, &[(&str, &str)]); 12] = [
    ("connector-gpt-action", &[("implicit", "action.yaml")]),
    ("connector-http-file", &[("authorization-code", "egnyte.http")]),
    ("connector-make", &[("authorization-code", "connections/egnyte.communication.iml.json")]),
    ("connector-n8n-node", &[("authorization-code", "credentials/EgnyteOAuth2Api.credentials.ts")]),
    ("connector-postman-password", &[("password", "nightly.json")]),
    ("connector-power-platform", &[("authorization-code", "apiProperties.json")]),
    ("connector-ui-integration", &[("invocation", "definition.json")]),
    ("connector-ui-integration-alone", &[("invocation", "definition.json")]),
    ("connector-workato", &[("authorization-code", "connector.rb")]),
    ("lock-keepers-hub-calls-py", &[("sap-open-connectors", "folders.py")]),
    ("quiet-hub-calls-of-others", &[("static-token", "move.py")]),
    ("sap-connector", &[("sap-open-connectors", "connect.py")]),
];

#[test]
fn flows_are_read_off_definitions() {
    let all = apps();
    for (name, expected) in FLOWS {
        let (_, folder) = all.iter().find(|(app, _)| app == name).expect("an app of this name");
        let root = copy_of(folder);
        let report = serde_json::to_value(&analysis(root.path(), 1).report).expect("a report");
        let mut found: Vec<(String, String)> = Vec::new();
        for flow in report["apps"][0]["flows"].as_array().expect("flows") {
            let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
            found.push((text(&flow["flow"]), text(&flow["location"]["path"])));
        }
        found.dedup();
        let expected: Vec<(String, String)> = expected.iter().map(|(flow, path)| ((*flow).to_owned(), (*path).to_owned())).collect();
        assert_eq!(found, expected, "{name}");
    }
}
