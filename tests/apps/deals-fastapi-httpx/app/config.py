from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="DEALS_", env_file=".env")

    egnyte_domain: str
    egnyte_api: str = "/pubapi"
    egnyte_token: str
    page_size: int = 100


@lru_cache
def get_settings() -> Settings:
    return Settings()
