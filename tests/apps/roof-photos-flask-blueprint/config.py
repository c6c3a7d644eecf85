import os


class Config:
    SECRET_KEY = os.environ.get("SECRET_KEY")
    SQLALCHEMY_DATABASE_URI = os.environ.get("DATABASE_URL")
    EGNYTE_CLIENT_ID = os.environ.get("EGNYTE_CLIENT_ID")
    EGNYTE_CLIENT_SECRET = os.environ.get("EGNYTE_CLIENT_SECRET")
    EGNYTE_REDIRECT_URI = os.environ.get("EGNYTE_REDIRECT_URI")
