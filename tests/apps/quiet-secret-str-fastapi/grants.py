from pydantic import BaseModel, SecretStr
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    egnyte_key: str
    egnyte_secret: SecretStr


class Grant(BaseModel):
    """What Egnyte grants; a SecretStr prints as stars."""

    access_token: SecretStr
    token_type: str = "bearer"
