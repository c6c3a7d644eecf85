mod names;

use sha2::{Digest, Sha256};

fn access_token() -> String {
    std::env::var(names::TOKEN_VARIABLE)
        .unwrap_or_else(|_| rpassword::prompt_password(names::PASSWORD_PROMPT).expect("a terminal"))
}

fn levels(domain: &str, token: &str) -> Result<serde_json::Value, String> {
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Levels");
    match ureq::get(&url).set("Authorization", &format!("Bearer {token}")).call() { //~ GET /pubapi/v1/fs/{path}
        Ok(answer) => answer.into_json().map_err(|e| e.to_string()),
        Err(ureq::Error::Status(401, _)) => Err("the token has ended, sign in again".into()),
        Err(ureq::Error::Status(429, r)) => Err(format!("busy for {} s", r.header("Retry-After").unwrap_or("60"))),
        Err(other) => Err(other.to_string()),
    }
}

fn main() {
    let domain = std::env::args().nth(1).expect("sluice-gates DOMAIN");
    let token = access_token();
    if hex::encode(Sha256::digest(token.as_bytes())) == names::REVOKED_TOKEN_SHA256 {
        eprintln!("this token was revoked in March");
        std::process::exit(1);
    }
    match levels(&domain, &token) {
        Ok(folder) => println!("{}", folder["name"]),
        Err(why) => eprintln!("{}: {why}", names::CLIENT_ID),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_token_makes_a_header() {
        let access_token = "k4n8w2q6z9x5v3b7m1c0pdfa";
        assert!(format!("Bearer {access_token}").starts_with("Bearer k4"));
    }
}
