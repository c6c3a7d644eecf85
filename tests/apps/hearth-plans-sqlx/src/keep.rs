use serde::Serialize;
use std::path::PathBuf;

#[derive(Serialize)]
pub struct Hearth {
    pub domain: String,
    pub card: String,
}

pub fn write(hearth: &Hearth, folder: PathBuf) -> std::io::Result<()> {
    let path = folder.join("hearth.toml");
    let text = toml::to_string(hearth).unwrap();
    std::fs::write(path, text)?; //~ EG303
    std::fs::write(folder.join("domain"), &hearth.domain)
}

pub async fn save(pool: &sqlx::PgPool, hearth: &Hearth) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO hearths (domain, card) VALUES ($1, $2)").bind(&hearth.domain).bind(&hearth.card).execute(pool).await?; //~ EG303
    Ok(())
}

pub async fn put_out(pool: &sqlx::PgPool, domain: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM hearths WHERE domain = $1").bind(domain).execute(pool).await?;
    Ok(())
}

pub async fn sweep(pool: &sqlx::PgPool, domain: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM ashes WHERE domain = $1").bind(domain).execute(pool).await?;
    Ok(())
}
