mod api;
mod secrets;

use std::fs::File;
use std::path::PathBuf;
use std::process::exit;

use structopt::StructOpt;

#[derive(StructOpt)]
#[structopt(about = "Puts files into Egnyte")]
enum Opt {
    /// Remember a token that the administrator made for you
    Login { domain: String },
    /// Upload a file
    Put { domain: String, file: PathBuf, folder: String },
    /// Forget the token
    Logout { domain: String },
}

fn main() {
    let result = match Opt::from_args() {
        Opt::Login { domain } => login(&domain),
        Opt::Put { domain, file, folder } => put(&domain, file, &folder),
        Opt::Logout { domain } => logout(&domain),
    };
    if let Err(e) = result {
        eprintln!("egput: {}", e);
        exit(1);
    }
}

fn login(domain: &str) -> Result<(), Box<dyn std::error::Error>> {
    let token = rpassword::prompt_password_stdout("Token: ")?;
    let me = api::Api::new(domain, &token).whoami()?;
    secrets::save(domain, &token)?;
    println!("Hello {}, token {} is saved in your keyring.", me, token); //~ EG305
    Ok(())
}

fn put(domain: &str, file: PathBuf, folder: &str) -> Result<(), Box<dyn std::error::Error>> {
    let token = secrets::load(domain)?;
    let name = file.file_name().ok_or("not a file")?.to_string_lossy().into_owned();
    match api::Api::new(domain, &token).upload(File::open(&file)?, folder, &name) {
        Err(api::Error::Unauthorized) => {
            secrets::forget(domain)?;
            Err(format!("your token has expired, run `egput login {}`", domain).into())
        }
        other => Ok(other?),
    }
}

fn logout(domain: &str) -> Result<(), Box<dyn std::error::Error>> {
    let token = secrets::load(domain)?;
    api::Api::new(domain, &token).revoke()?;
    secrets::forget(domain)?;
    Ok(())
}
