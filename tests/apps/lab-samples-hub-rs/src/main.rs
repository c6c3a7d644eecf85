use serde_json::json;

const HUB: &str = "https://api.openconnectors.us2.ext.hanatrial.ondemand.com/elements/api-v2";

fn connect(code: &str, subdomain: &str) -> Result<serde_json::Value, reqwest::Error> {
    let instance = json!({
        "element": { "key": "egnyte" },
        "providerData": { "code": code },
        "configuration": {
            "oauth.callback.url": "https://samples.lab.example/connected",
            "oauth.api.key": std::env::var("EGNYTE_KEY").unwrap_or_default(),
            "oauth.api.secret": std::env::var("EGNYTE_SECRET").unwrap_or_default(),
            "subdomain": subdomain,
        },
        "name": "samples",
    });
    let authorization = std::env::var("HUB_AUTHORIZATION").unwrap_or_default();
    let answer = reqwest::blocking::Client::new().post(format!("{HUB}/instances")).header("Authorization", authorization).json(&instance).send()?;
    answer.error_for_status()?.json()
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (Some(code), Some(subdomain)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: samples CODE SUBDOMAIN");
        std::process::exit(2);
    };
    match connect(&code, &subdomain) {
        Ok(instance) => println!("instance {}", instance["id"]),
        Err(error) => eprintln!("the hub refused: {error}"),
    }
}
