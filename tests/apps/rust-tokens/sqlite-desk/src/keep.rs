use anyhow::Result;
use rusqlite::params;

pub fn with_rusqlite(token: &str) -> Result<()> {
    let db = rusqlite::Connection::open("desk.db")?;
    db.execute("update account set token = ?1", params![token])?; //~ EG303
    Ok(())
}
