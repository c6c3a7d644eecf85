//! Mirrors the folders that the control service names. `proto.rs` is made by `build.rs`.

pub mod proto;
pub mod wire;

use crate::proto::{Folder, FolderList};
use crate::wire::Envelope;

fn listing(folder: &Folder) -> reqwest::Result<reqwest::blocking::Response> {
    let token = std::env::var("EGNYTE_TOKEN").unwrap_or_default();
    let domain = std::env::var("EGNYTE_DOMAIN").unwrap_or_default();
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs/{}", folder.path());
    reqwest::blocking::Client::new().get(url).bearer_auth(token).send() //~ GET /pubapi/v1/fs/{path}
}

fn main() {
    let list: FolderList = Envelope::read().into_list();
    for folder in &list.folders {
        match listing(folder) {
            Ok(answer) => println!("{}: {}", folder.path(), answer.status()),
            Err(failure) => eprintln!("{failure}"),
        }
    }
}
