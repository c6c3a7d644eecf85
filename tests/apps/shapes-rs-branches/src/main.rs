use anyhow::{bail, Result};
use reqwest::blocking::{Client, Response};

const V1: &str = "/pubapi/v1";

pub enum Target<'a> {
    User(Option<u32>),
    Group { id: &'a str },
    Folder(&'a str),
}

fn fetch(http: &Client, host: &str, path: &str) -> Result<Response> {
    Ok(http.get(format!("{host}{path}")).send()?)
}

fn either(http: &Client, host: &str, mine: bool) -> Result<Response> {
    let path = if mine { "/pubapi/v1/userinfo" } else { "/pubapi/v2/users" };
    fetch(http, host, path) //~ GET /pubapi/v1/userinfo; GET /pubapi/v2/users
}

fn matched(http: &Client, host: &str, target: &Target<'_>) -> Result<Response> {
    let url = match target {
        Target::User(Some(id)) => format!("{host}/pubapi/v2/users/{id}"),
        Target::User(None) => bail!("no user"),
        Target::Group { id } if !id.is_empty() => format!("{host}/pubapi/v2/groups/{id}"),
        Target::Group { .. } => format!("{host}/pubapi/v2/groups"),
        Target::Folder(path) => {
            let clean = path.trim_matches('/');
            format!("{host}{V1}/fs/{clean}")
        }
    };
    Ok(http.delete(&url).send()?) //~ DELETE /pubapi/v2/users/{user_id}; DELETE /pubapi/v2/groups/{group_id}; DELETE /pubapi/v1/fs/{path}
}

fn narrowed(http: &Client, host: &str, id: Option<&str>) -> Result<Response> {
    let Some(id) = id else {
        return fetch(http, host, "/pubapi/v1/links"); //~ GET /pubapi/v1/links
    };
    let mut path = format!("{V1}/links/{id}");
    if id == "trash" {
        path = "/pubapi/v1/fs/trash".to_string();
    }
    fetch(http, host, &path) //~ GET /pubapi/v1/links/{link_id}; GET /pubapi/v1/fs/trash
}

fn chosen(http: &Client, host: &str, kind: Option<String>) -> Result<Response> {
    let resource = kind.as_deref().unwrap_or("bookmarks");
    let suffix = kind.is_some().then_some("?count=1").unwrap_or_default();
    let request = match resource {
        "bookmarks" => http.get(format!("{host}{V1}/bookmarks{suffix}")), //~ GET /pubapi/v1/bookmarks
        "notes" | "comments" => http.post(format!("{host}{V1}/notes")), //~ POST /pubapi/v1/notes
        other => bail!("{other}: no such resource"),
    };
    Ok(request.send()?)
}

fn main() -> Result<()> {
    let host = format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN")?);
    let http = Client::new();
    let arguments: Vec<String> = std::env::args().collect();
    either(&http, &host, arguments.len() > 2)?;
    let target = match arguments.get(1).map(String::as_str) {
        Some("user") => Target::User(arguments[2].parse().ok()),
        Some("group") => Target::Group { id: &arguments[2] },
        _ => Target::Folder("Shared"),
    };
    matched(&http, &host, &target)?;
    narrowed(&http, &host, arguments.get(3).map(|id| id.as_str()))?;
    chosen(&http, &host, arguments.into_iter().nth(4))?;
    Ok(())
}
