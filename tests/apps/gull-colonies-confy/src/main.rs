use clap::{Parser, Subcommand};
use serde::{Deserialize, Serialize};

#[derive(Default, Serialize, Deserialize)]
struct Kept {
    domain: String,
    token: Option<String>,
}

#[derive(Deserialize)]
struct Granted {
    access_token: String,
}

#[derive(Parser)]
struct Args {
    #[arg(long, env = "EGNYTE_DOMAIN")]
    domain: String,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Login {
        #[arg(long, env = "EGNYTE_PASSWORD", hide_env_values = true)]
        password: String,
        #[arg(long)]
        plain: bool,
    },
    Gulls,
}

fn sign_in(domain: &str, password: &str) -> anyhow::Result<Granted> {
    let answer = ureq::post(format!("https://{domain}.egnyte.com/puboauth/token")).send_form([
        ("grant_type", "password"),
        ("client_id", &std::env::var("EGNYTE_KEY")?),
        ("username", "gulls"),
        ("password", password),
        ("scope", "Egnyte.filesystem"),
    ])?;
    Ok(answer.into_body().read_json()?)
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let mut kept: Kept = confy::load("gulls", None)?;
    match args.what {
        What::Login { password, plain } => {
            let granted = sign_in(&args.domain, &password)?;
            kept.domain = args.domain;
            if plain {
                kept.token = Some(granted.access_token);
                confy::store("gulls", None, &kept)?; //~ EG303
            } else {
                keyring::Entry::new("gulls", &kept.domain)?.set_password(&granted.access_token)?;
                confy::store("gulls", None, Kept { domain: kept.domain, token: None })?;
            }
        }
        What::Gulls => {
            let token = match kept.token {
                Some(token) => token,
                None => keyring::Entry::new("gulls", &kept.domain)?.get_password()?,
            };
            let gulls = ureq::get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Gulls", kept.domain)) //~ GET /pubapi/v1/fs/{path}
                .header("Authorization", format!("Bearer {token}"))
                .call()?;
            println!("{}", gulls.into_body().read_to_string()?);
        }
    }
    Ok(())
}
