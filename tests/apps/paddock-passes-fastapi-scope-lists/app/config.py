from pydantic_settings import BaseSettings, SettingsConfigDict

BASE_SCOPES = ["Egnyte.filesystem", "Egnyte.link"]
ADMIN_SCOPES = BASE_SCOPES + ["Egnyte.user", "Egnyte.link"]  #~ EG106
STRAVA_SCOPES = ["read", "read", "activity:read"]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_prefix="EGNYTE_")

    client_id: str
    client_secret: str
    session_key: str
    redirect_uri: str = "https://passes.paddock.example/auth/egnyte/callback"

    @property
    def scope(self) -> str:
        return " ".join(ADMIN_SCOPES)


settings = Settings()
