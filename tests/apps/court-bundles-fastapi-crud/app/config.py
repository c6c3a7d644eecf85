from cryptography.fernet import Fernet
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    egnyte_client_id: str
    egnyte_client_secret: str
    fernet_key: str
    public_url: str = "https://bundles.example.com"

    @property
    def fernet(self) -> Fernet:
        return Fernet(self.fernet_key)


settings = Settings()
