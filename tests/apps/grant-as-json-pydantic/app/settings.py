from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="EGNYTE_", env_file=".env")

    client_id: str
    client_secret: str
    redirect_uri: str = "https://api.tidewrack.example/egnyte/callback"
    scope: str = "Egnyte.link"


@lru_cache
def get_settings() -> Settings:
    return Settings()
