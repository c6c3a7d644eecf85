from pydantic import SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    egnyte_client_id: str
    egnyte_client_secret: SecretStr
    egnyte_host: str = "qa-egnyte.com" #~ EG503
    public_url: str = "https://sorrel.example"

    model_config = {"env_prefix": "SORREL_"}


settings = Settings()
