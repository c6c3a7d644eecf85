use super::lower;
use crate::ir::File;
use crate::lower::dump::dump;

fn lowered(code: &str) -> File {
    let file = lower(code);
    assert_eq!(file.problems, [], "in\n{code}");
    file
}

#[test]
fn commands_are_calls_with_named_arguments() {
    let text = dump(&lowered("$A = Invoke-RestMethod -Uri \"$B/x\" -Method Post -UseBasicParsing -Body @{ k = 'v' }"));
    assert!(text.contains("($a = invoke-restmethod(uri=`$b \"/x\"`, method=\"Post\", usebasicparsing=true, body={k: \"v\"}))"), "{text}");
}

#[test]
fn tables_are_splatted() {
    let text = dump(&lowered("$p = @{\n  Uri = 'u' # c\n  'Method' = \"Get\"\n}\nirm @p"));
    assert!(text.contains("($p = {Uri: \"u\", Method: \"Get\"})") && text.contains("irm(**$p)"), "{text}");
}

#[test]
fn functions_give_what_their_last_statement_gives() {
    let text = dump(&lowered(
        "function Get-X {\n [CmdletBinding()]\n param([string]$Path, $M = 'Get')\n irm -Uri $Path -Method $M\n}\nGet-X -Path '/a'",
    ));
    assert!(text.contains("get-x($path, $m = \"Get\")") && text.contains("return irm(") && text.contains("get-x(path=\"/a\")"), "{text}");
}

#[test]
fn broken_and_deep_scripts_are_survived() {
    for code in [
        "'",
        "\"",
        "@'",
        "@\"\n",
        "$(",
        "${",
        "@{",
        "@(",
        "(",
        "[",
        "if",
        "if (",
        "foreach (",
        "function",
        "function f {",
        "try {",
        "switch (",
        "param(",
        "`",
        "é\"$(é",
        "-",
        "a -",
        "$a.",
        "class",
        "class é",
        "class A : {",
        "class A {\nstatic hidden [",
        "class A {\nA(",
        "class A {\n$",
        "& $",
        "& {",
        "curl.exe -é",
        "curl.exe -H",
        "curl.exe --data=é",
        "new-object",
        "[a]::new(",
        "@",
    ] {
        let _ = lower(code);
    }
    for open in [
        "$(",
        "@(",
        "@{a=",
        "(",
        "{",
        "if (1) {",
        "\"$(",
        "function f {",
        "! ",
        "[int]",
        "$a.b(",
        "class A { a() {",
        "& {",
        "& $a (",
        "[a]::new(",
        "if (1) {} elseif ",
    ] {
        let _ = lower(&open.repeat(20_000));
    }
    let _ = lower(&"$a + ".repeat(20_000));
}
