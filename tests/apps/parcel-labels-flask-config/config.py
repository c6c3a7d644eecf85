import os


class Config:
    SECRET_KEY = os.environ["SECRET_KEY"]
    EGNYTE_DOMAIN = os.environ.get("EGNYTE_DOMAIN", "")
    EGNYTE_CLIENT_ID = os.environ.get("EGNYTE_CLIENT_ID", "")
    EGNYTE_CLIENT_SECRET = os.environ.get("EGNYTE_CLIENT_SECRET", "")


class DevelopmentConfig(Config):
    DEBUG = True
    EGNYTE_CLIENT_SECRET = "your-client-secret"


class ProductionConfig(Config):
    DEBUG = False
    EGNYTE_CLIENT_SECRET = "Xk3PvT9wQz5LmR8bNc2YdH7sFj4GaU6e"  #~ EG304
