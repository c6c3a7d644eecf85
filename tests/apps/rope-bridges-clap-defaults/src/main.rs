use clap::Parser;

#[derive(Parser)]
struct Args {
    #[arg(long, env = "EGNYTE_DOMAIN")]
    domain: String,
    #[arg(long, env = "EGNYTE_TOKEN", default_value = "h4ntz7kq9w2xv5bc8mrd3jyp")] //~ EG304
    egnyte_token: String,
    #[arg(long, env = "WEATHER_KEY", default_value = "your-weather-key")]
    weather_key: String,
    #[arg(long, default_value_t = 3)]
    depth: u8,
}

fn main() -> Result<(), reqwest::Error> {
    let args = Args::parse();
    let weather = reqwest::blocking::Client::new()
        .get("https://weather.example.com/v2/today")
        .header("X-Key", &args.weather_key)
        .send()?;
    let bridges = reqwest::blocking::Client::new() //~ GET /pubapi/v1/fs/{path}
        .get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Bridges?depth={}", args.domain, args.depth))
        .bearer_auth(&args.egnyte_token)
        .send()?;
    println!("{} {}", weather.text()?, bridges.text()?);
    Ok(())
}
