use std::fmt::Write as _;

use serde_json::Value;

macro_rules! note {
    ($($part:tt)*) => { tracing::info!($($part)*) };
}

pub fn show(me: &Value) {
    let mut line = String::new();
    let _ = write!(line, "{} came from https://acme.egnyte.com/pubapi/v1/userinfo", me["username"]);
    note!("GET https://acme.egnyte.com/pubapi/v1/userinfo answered {}", me["username"]);
    let mut path = std::path::PathBuf::from("/var/log");
    path.push("pubapi");
    path.push("v1.log");
    let mut out: Vec<u8> = Vec::new();
    use std::io::Write;
    let _ = writeln!(out, "https://acme.egnyte.com/pubapi/v1/links was not asked");
    println!("{line} {} {}", path.display(), out.len());
}
