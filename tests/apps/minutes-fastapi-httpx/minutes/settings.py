from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_prefix="MINUTES_")

    egnyte_client_id: str
    egnyte_client_secret: str
    egnyte_scopes: list[str] = ["Egnyte.filesystem", "Egnyte.link"]
    public_url: str = "https://minutes.example.com"
    session_key: str


@lru_cache
def get_settings() -> Settings:
    return Settings()
