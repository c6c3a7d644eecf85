/// Another vendor's answers are nobody's business here.
pub async fn rain() -> reqwest::Result<serde_json::Value> {
    reqwest::get("https://api.weather.example.com/pubapi/v1/rain?site=12").await?.json().await
}
