//! Names, digests and texts; nothing in here opens a door.

pub const CLIENT_ID: &str = "u7h2s9d4k6w3m8q5x1v0bncz";
pub const TOKEN_VARIABLE: &str = "SLUICE_EGNYTE_ACCESS_TOKEN";
pub const CLIENT_SECRET_SERVICE: &str = "sluice-gates/egnyte/client-secret";
pub const PASSWORD_PROMPT: &str = "Egnyte access token (it is not shown): ";
pub const TOKEN_FORMAT: &str = "[a-z0-9]{24}";
/// SHA-256 of the access token that was leaked in March and is refused since.
pub const REVOKED_TOKEN_SHA256: &str = "9f2c41d07ab83e56f1c90d7742be8a6350cd19ef8b47a2d6e5310fc87b94da02";
pub const TOKEN_PUBLIC_KEY: &str = "-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEA3pZr5vQm1t8nXw0sK6yJ2hB7cD4fG9uLqE5aR3iTzVo=
-----END PUBLIC KEY-----";
pub const PASSWORD_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2x1aWNlZ2F0ZXM$0s4Yb7nQm2Xv9Lk3Tr6Wp1Zc8Hd5Jf0Ga2Se4Ui7Oy";
