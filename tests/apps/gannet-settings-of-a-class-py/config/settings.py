import os


class Settings:
    FILES_API: str = os.getenv("FILES_API", "https://gannet.egnyte.com/pubapi/v1")  #~ EG501:note
    FILES_TOKEN: str = os.environ["FILES_TOKEN"]


settings = Settings()
