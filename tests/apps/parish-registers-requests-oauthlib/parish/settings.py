import os

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
INSTALLED_APPS = ["django.contrib.sessions", "registers"]
ROOT_URLCONF = "parish.urls"

EGNYTE = {
    "DOMAIN": os.environ.get("EGNYTE_DOMAIN"),
    "CLIENT_ID": os.environ.get("EGNYTE_CLIENT_ID"),
    "CLIENT_SECRET": os.environ.get("EGNYTE_CLIENT_SECRET"),
    "REDIRECT_URI": "https://parish.example.com/egnyte/callback/",
    "SCOPES": ["Egnyte.filesystem", "Egnyte.link"],
}
