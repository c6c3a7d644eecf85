use chacha20poly1305::aead::{Aead, AeadCore, KeyInit, OsRng};
use chacha20poly1305::XChaCha20Poly1305;
use sqlx::encode::IsNull;
use sqlx::sqlite::{Sqlite, SqliteArgumentValue, SqliteTypeInfo, SqliteValueRef};

/// A column of which the database sees ciphertext alone.
pub struct Sealed(pub String);

fn cipher() -> XChaCha20Poly1305 {
    let key = std::env::var("COLUMN_KEY").expect("COLUMN_KEY");
    XChaCha20Poly1305::new_from_slice(key.as_bytes()).expect("32 bytes")
}

impl sqlx::Type<Sqlite> for Sealed {
    fn type_info() -> SqliteTypeInfo {
        <Vec<u8> as sqlx::Type<Sqlite>>::type_info()
    }
}

impl<'q> sqlx::Encode<'q, Sqlite> for Sealed {
    fn encode_by_ref(&self, buffer: &mut Vec<SqliteArgumentValue<'q>>) -> IsNull {
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let sealed = cipher().encrypt(&nonce, self.0.as_bytes()).expect("seals");
        [nonce.to_vec(), sealed].concat().encode_by_ref(buffer)
    }
}

impl<'r> sqlx::Decode<'r, Sqlite> for Sealed {
    fn decode(value: SqliteValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
        let bytes = <&[u8] as sqlx::Decode<Sqlite>>::decode(value)?;
        let (nonce, sealed) = bytes.split_at(24);
        let open = cipher().decrypt(nonce.into(), sealed).map_err(|_| "cannot be opened")?;
        Ok(Self(String::from_utf8(open)?))
    }
}
