import os

from pydantic_settings import BaseSettings

EGNYTE_HOST = os.environ.get("EGNYTE_HOST", "https://acme.egnyte.com")


class DriveSettings(BaseSettings):
    base: str = "https://acme.egnyte.com/pubapi/v1"
    token: str = ""


drive = DriveSettings()
