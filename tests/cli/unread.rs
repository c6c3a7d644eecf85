//! What a machine wrote is not analysed, and every format says so where it mentions Egnyte.

use crate::binary::{path, report, run, tree};

const CALL: &[u8] = b"const answer = await fetch('https://acme.egnyte.com/pubapi/v1/links');\nconsole.log(await answer.json());\n";
const BUNDLE: &[u8] = b"(()=>{fetch('https://acme.egnyte.com/pubapi/v1/users')})();\n";
const OTHER: &[u8] = b"(()=>{console.log('hello')})();\n";
const MANIFEST: &[u8] = b"{\"name\": \"acme-links\", \"private\": true, \"main\": \"src/index.js\"}\n";

#[test]
fn bundles_that_mention_egnyte_are_named() {
    let root = tree(&[
        ("package.json", MANIFEST),
        ("src/index.js", CALL),
        ("src/sync.ts", OTHER),
        ("dist/main.js", BUNDLE),
        ("dist/vendor.js", OTHER),
        // Its source is read in its place.
        ("dist/sync.js", BUNDLE),
        ("public/app.min.js", BUNDLE),
        ("node_modules/egnyte/index.js", BUNDLE),
    ]);
    let (status, report) = report(&[path(root.path())]);
    assert_eq!(status, 1);
    assert_eq!(report["files"]["generated"], serde_json::json!(["dist/main.js", "public/app.min.js"]));
    assert_eq!(report["apps"][0]["api_calls"].as_array().map(Vec::len), Some(1), "they are not analysed");
    for format in ["human", "short", "sarif", "markdown", "html", "github", "gitlab", "junit"] {
        let (_, out, _) = run(&["--format", format, path(root.path())]);
        for file in ["dist/main.js", "public/app.min.js"] {
            assert!(out.contains(file) || out.contains(&file.replace('/', "&#x2f;")), "{format} passes over {file}: {out}");
        }
        assert!(!out.contains("vendor.js") && !out.contains("dist/sync"), "{format}: {out}");
    }
}

#[test]
fn of_a_bundle_alone_nobody_says_that_there_is_no_egnyte_code() {
    let root = tree(&[("package.json", MANIFEST), ("dist/main.js", BUNDLE)]);
    let (status, report) = report(&[path(root.path())]);
    assert_eq!(status, 0);
    assert_eq!(report["files"]["generated"], serde_json::json!(["dist/main.js"]));
    for format in ["short", "sarif", "markdown", "html", "github", "gitlab", "junit"] {
        let (_, out, _) = run(&["--format", format, path(root.path())]);
        assert!(out.contains("dist/main.js") || out.contains("dist&#x2f;main.js"), "{format}: {out}");
    }
    let (_, out, _) = run(&[path(root.path())]);
    assert!(out.contains("generated code in 1 file"), "{out}");
}

#[test]
fn many_bundles_are_counted() {
    let files: Vec<(String, &[u8])> = (10..40).map(|at| (format!("public/part{at}.min.js"), BUNDLE)).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), *text)).chain([("index.js", CALL)]).collect();
    let root = tree(&files);
    for format in ["human", "short", "markdown", "github", "junit"] {
        let (_, out, _) = run(&["--format", format, path(root.path())]);
        let named = out.matches(".min.js").count();
        assert!((5..=10).contains(&named), "{format} names {named} of them: {out}");
        assert!(out.contains(&format!("and {} more", 30 - named)), "{format} passes over the rest: {out}");
    }
    // The reviewer's page and the data name all.
    for format in ["html", "json"] {
        let (_, out, _) = run(&["--format", format, path(root.path())]);
        assert_eq!(out.matches(".min.js").count(), 30, "{format}");
    }
}
