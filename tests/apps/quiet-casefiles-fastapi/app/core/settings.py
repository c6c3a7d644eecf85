from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_prefix="CASEFILES_")

    database_url: str = "postgresql+asyncpg://localhost/casefiles"
    secret_key: SecretStr
    fernet_key: SecretStr
    egnyte_client_id: str
    egnyte_client_secret: SecretStr
    egnyte_scope: str = "Egnyte.filesystem Egnyte.link"
    public_url: str = "https://casefiles.example.com"

    @property
    def egnyte_redirect_uri(self) -> str:
        return f"{self.public_url}/egnyte/callback"


settings = Settings()
