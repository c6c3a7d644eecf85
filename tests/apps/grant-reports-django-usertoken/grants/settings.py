import os

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "storage"]
ROOT_URLCONF = "grants.urls"

EGNYTE = {
    "CLIENT_ID": os.environ.get("EGNYTE_CLIENT_ID"),
    "CLIENT_SECRET": os.environ.get("EGNYTE_CLIENT_SECRET"),
    "REDIRECT_URI": os.environ.get("EGNYTE_REDIRECT_URI"),
}
