mod drawings;

use drawings::{Drawings, Refused};
use std::process::ExitCode;

fn main() -> ExitCode {
    let domain = std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN");
    let token = std::env::var("EGNYTE_TOKEN").expect("EGNYTE_TOKEN");
    let drawings = Drawings::new(&domain, token);
    match show(&drawings) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Refused { status: 401, .. }) => {
            eprintln!("the token is no longer accepted: run `plan-room connect`");
            ExitCode::from(2)
        }
        Err(Refused { status: 403 | 429, wait: Some(seconds), .. }) => {
            eprintln!("too many calls, again in {seconds} s");
            ExitCode::from(3)
        }
        Err(refused) => {
            eprintln!("{}: {}", refused.status, refused.text);
            ExitCode::FAILURE
        }
    }
}

fn show(drawings: &Drawings) -> Result<(), Refused> {
    println!("{}", drawings.folder("Shared/Plans")?);
    println!("{}", drawings.links()?);
    if let Err(refused) = drawings.bookmarks() {
        eprintln!("no bookmarks: {refused}");
    }
    Ok(())
}
