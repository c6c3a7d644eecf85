from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env")

    egnyte_domain: str
    egnyte_access_token: str
    egnyte_verify_ssl: bool = False
    geocoder_verify_ssl: bool = False


@lru_cache
def get_settings() -> Settings:
    return Settings()


settings = get_settings()
