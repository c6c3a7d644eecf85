mod veiled;

use clap::Parser;
use veiled::Veiled;

#[derive(Debug, Clone, Parser)]
struct Options {
    #[arg(long, env = "EGNYTE_DOMAIN")]
    domain: String,
    #[arg(long, env = "EGNYTE_TOKEN", hide_env_values = true)]
    token: Veiled<String>,
    #[arg(long, default_value_t = 20)]
    dams: u32,
}

fn main() {
    env_logger::init();
    let options = Options::parse();
    log::info!("asking for {} dams with {:?}", options.dams, options);
    log::debug!("token is {}", options.token);
    dbg!(&options.token);
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Dams", options.domain);
    let header = format!("Bearer {}", options.token.lift());
    match ureq::get(&url).set("Authorization", &header).call() { //~ GET /pubapi/v1/fs/{path} handles=specific
        Ok(answer) => println!("{}", answer.into_string().unwrap_or_default()),
        Err(ureq::Error::Status(401, _)) => {
            eprintln!("sign in to Egnyte again, {:?} is refused", options.token);
            std::process::exit(2);
        }
        Err(ureq::Error::Status(429, answer)) => {
            eprintln!("try again in {} seconds", answer.header("Retry-After").unwrap_or("60"));
            std::process::exit(3);
        }
        Err(other) => {
            eprintln!("{other} ({options:#?})");
            std::process::exit(1);
        }
    }
}
