from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    egnyte_client_id: str
    egnyte_client_secret: str
    egnyte_redirect_uri: str = "https://tenders.example.com/oauth/egnyte/callback"
    hubspot_client_id: str
    hubspot_client_secret: str
    session_secret: str


settings = Settings()
