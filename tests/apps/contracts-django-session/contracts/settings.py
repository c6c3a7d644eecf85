import os

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["django.contrib.sessions", "archive"]
ROOT_URLCONF = "contracts.urls"
EGNYTE = {
    "CLIENT_ID": os.environ["EGNYTE_CLIENT_ID"],
    "CLIENT_SECRET": os.environ["EGNYTE_CLIENT_SECRET"],
    "SCOPES": ("Egnyte.filesystem", "Egnyte.permission"),
    "ROOT": "/Shared/Contracts",
}
CELERY_BROKER_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
