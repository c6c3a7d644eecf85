use anyhow::Result;
use diesel::prelude::*;
use rusqlite::params;

use crate::schema::accounts;

#[derive(Insertable)]
#[diesel(table_name = accounts)]
struct NewAccount<'a> {
    domain: &'a str,
    egnyte_token: &'a str,
}

pub fn with_diesel(domain: &str, token: &str) -> Result<()> {
    let mut db = PgConnection::establish(&std::env::var("DATABASE_URL")?)?;
    diesel::insert_into(accounts::table)
        .values(NewAccount { domain, egnyte_token: token }) //~ EG303
        .execute(&mut db)?;
    Ok(())
}

pub fn with_rusqlite(token: &str) -> Result<()> {
    let db = rusqlite::Connection::open("desk.db")?;
    db.execute("update account set token = ?1", params![token])?; //~ EG303
    Ok(())
}
