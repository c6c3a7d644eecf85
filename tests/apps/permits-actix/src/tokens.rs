use aes_gcm::aead::{Aead, OsRng};
use aes_gcm::{AeadCore, Aes256Gcm, KeyInit};
use sqlx::{PgPool, Row};

use crate::error::AppError;

fn cipher() -> Aes256Gcm {
    let key = std::env::var("TOKEN_KEY").expect("TOKEN_KEY");
    Aes256Gcm::new_from_slice(key.as_bytes()).expect("32 bytes")
}

pub async fn store(db: &PgPool, domain: &str, token: &str) -> Result<(), AppError> {
    let nonce = Aes256Gcm::generate_nonce(&mut OsRng);
    let sealed = cipher().encrypt(&nonce, token.as_bytes()).map_err(|_| AppError::Sealing)?;
    sqlx::query("insert into tokens (domain, nonce, sealed) values ($1, $2, $3) on conflict (domain) do update set nonce = $2, sealed = $3")
        .bind(domain)
        .bind(nonce.to_vec())
        .bind(sealed)
        .execute(db)
        .await?;
    Ok(())
}

pub async fn load(db: &PgPool, domain: &str) -> Result<String, AppError> {
    let row = sqlx::query("select nonce, sealed from tokens where domain = $1").bind(domain).fetch_optional(db).await?.ok_or(AppError::SignedOut)?;
    let (nonce, sealed): (Vec<u8>, Vec<u8>) = (row.get("nonce"), row.get("sealed"));
    let plain = cipher().decrypt(nonce.as_slice().into(), sealed.as_slice()).map_err(|_| AppError::Sealing)?;
    String::from_utf8(plain).map_err(|_| AppError::Sealing)
}
