use std::{fmt, fs::File, io};

use serde::{Deserialize, Serialize};

#[derive(Clone, Deserialize)]
pub struct Grant {
    pub access_token: String,
    pub expires_in: Option<u64>,
}

impl fmt::Debug for Grant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Grant").field("expires_in", &self.expires_in).finish_non_exhaustive()
    }
}

/// What is left in a file beside the program; the token is not.
#[derive(Serialize)]
pub struct Connection {
    pub domain: String,
    #[serde(skip_serializing)]
    pub token: String,
}

impl Connection {
    pub fn note(&self) -> io::Result<()> {
        let mut file = File::create("connection.json")?;
        serde_json::to_writer_pretty(&mut file, self)?;
        Ok(())
    }
}
