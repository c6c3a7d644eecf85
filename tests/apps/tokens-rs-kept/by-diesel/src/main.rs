mod models;
mod schema;

use anyhow::Result;
use diesel::prelude::*;
use serde::Deserialize;

use models::{Grant, NewGrant, TokenChange};
use schema::grants;

#[derive(Deserialize)]
struct Granted {
    access_token: String,
    refresh_token: Option<String>,
}

fn redeem(code: &str) -> Result<Granted> {
    let form = [
        ("client_id", std::env::var("KEEP_ID")?),
        ("client_secret", std::env::var("KEEP_SECRET")?),
        ("redirect_uri", "https://keep.example.com/back".to_owned()),
        ("code", code.to_owned()),
        ("grant_type", "authorization_code".to_owned()),
        ("scope", "Egnyte.filesystem".to_owned()),
    ];
    let url = format!("https://{}.egnyte.com/puboauth/token", std::env::var("KEEP_DOMAIN")?);
    Ok(reqwest::blocking::Client::new().post(url).form(&form).send()?.error_for_status()?.json()?)
}

fn keep(db: &mut PgConnection, code: &str, user: i32) -> Result<()> {
    let granted = redeem(code)?;
    let grant = NewGrant { user_id: user, access_token: &granted.access_token };
    diesel::insert_into(grants::table).values(&grant).execute(db)?; //~ EG303
    Ok(())
}

fn renew(db: &mut PgConnection, code: &str, user: i32) -> Result<()> {
    let granted = redeem(code)?;
    diesel::update(grants::table.find(user)).set(grants::access_token.eq(&granted.access_token)).execute(db)?; //~ EG303
    let change = TokenChange { refresh_token: granted.refresh_token };
    diesel::update(grants::table.find(user)).set(&change).execute(db)?; //~ EG303
    Ok(())
}

fn note(db: &mut PgConnection, user: i32) -> Result<()> {
    diesel::insert_into(grants::table).values((grants::user_id.eq(user), grants::note.eq("connected"))).execute(db)?;
    let kept: Grant = grants::table.find(user).first(db)?;
    println!("{} {}", kept.id, kept.note.unwrap_or_default());
    Ok(())
}

fn main() -> Result<()> {
    let mut db = PgConnection::establish(&std::env::var("DATABASE_URL")?)?;
    let code = std::env::args().nth(1).unwrap_or_default();
    keep(&mut db, &code, 1)?;
    renew(&mut db, &code, 1)?;
    note(&mut db, 1)?;
    let folder = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared", std::env::var("KEEP_DOMAIN")?);
    let kept: Grant = grants::table.find(1).first(&mut db)?;
    reqwest::blocking::Client::new().get(folder).bearer_auth(kept.access_token).send()?; //~ GET /pubapi/v1/fs/{path}
    Ok(())
}
