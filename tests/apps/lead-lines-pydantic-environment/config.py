import os

from pydantic import BaseModel
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Whoever runs it sets these: what stands here is for trying it out."""

    model_config = SettingsConfigDict(env_file=".env")

    egnyte_url: str = "https://acme.egnyte.com" #~ EG501:note
    egnyte_token: str
    folder: str = "Lead Lines"


class Archive(BaseModel):
    """Nothing but a record: its texts are nobody's settings."""

    url: str = f"https://{os.environ['ARCHIVE_DOMAIN']}.egnyte.com"
    folder: str = "Archive"


settings = Settings()
archive = Archive()
