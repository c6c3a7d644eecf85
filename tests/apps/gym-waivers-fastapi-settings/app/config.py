from functools import lru_cache

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_prefix="EGNYTE_")

    domain: str
    client_id: str
    client_secret: str
    redirect_uri: str = "https://waivers.example.com/egnyte/callback"
    scopes: str = "Egnyte.filesystem Egnyte.user Egnyte.filesystem"  #~ EG106

    @property
    def base_url(self) -> str:
        return f"https://{self.domain}.egnyte.com"


@lru_cache
def get_settings() -> Settings:
    return Settings()
