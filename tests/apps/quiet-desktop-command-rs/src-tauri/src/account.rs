use serde_json::Value;

fn keys(domain: &str) -> Result<keyring::Entry, String> {
    keyring::Entry::new("scan-box", domain).map_err(|e| e.to_string())
}

/// The window saw the address that the browser came back with, and whether it said no; it calls this with a code.
#[tauri::command]
pub fn connect(domain: String, client_id: String, client_secret: String, code: String) -> Result<(), String> {
    let reply: Value = ureq::post(&format!("https://{domain}.egnyte.com/puboauth/token"))
        .send_form(&[
            ("grant_type", "authorization_code"),
            ("client_id", &client_id),
            ("client_secret", &client_secret),
            ("code", &code),
            ("redirect_uri", "https://scan-box.example.com/back"),
        ])
        .map_err(|e| e.to_string())?
        .into_json()
        .map_err(|e| e.to_string())?;
    let token = reply["access_token"].as_str().ok_or("no token")?;
    keys(&domain)?.set_password(token).map_err(|e| e.to_string())
}

#[tauri::command]
pub fn whoami(domain: String) -> Result<Value, String> {
    let token = keys(&domain)?.get_password().map_err(|e| e.to_string())?;
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/userinfo");
    match ureq::get(&url).set("Authorization", &format!("Bearer {token}")).call() { //~ GET /pubapi/v1/userinfo handles=specific
        Ok(reply) => reply.into_json().map_err(|e| e.to_string()),
        Err(ureq::Error::Status(401, _)) => Err("connect".to_string()),
        Err(ureq::Error::Status(429, reply)) => Err(format!("wait {}", reply.header("Retry-After").unwrap_or("1"))),
        Err(e) => Err(e.to_string()),
    }
}
