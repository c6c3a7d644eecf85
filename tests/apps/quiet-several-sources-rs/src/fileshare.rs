pub struct Share {
    pub token: String,
}

impl Share {
    pub fn names(&self, folder: &str) -> Result<String, String> {
        log::debug!("fileshare token {}", self.token);
        let answer = ureq::post("https://api.fileshare.example/2/files/list_folder")
            .set("Authorization", &self.token)
            .send_string(folder)
            .map_err(|e| e.to_string())?;
        answer.into_string().map_err(|e| e.to_string())
    }
}
