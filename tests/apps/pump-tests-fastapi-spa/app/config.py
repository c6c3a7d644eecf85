from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    egnyte_client_id: str
    egnyte_client_secret: str
    egnyte_redirect_uri: str
    frontend_url: str = "http://localhost:5173"


settings = Settings()
