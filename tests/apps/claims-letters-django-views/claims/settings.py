import os

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
ROOT_URLCONF = "claims.urls"
INSTALLED_APPS = ["django.contrib.sessions", "egnyte_integration"]

EGNYTE_CLIENT_ID = os.environ["EGNYTE_CLIENT_ID"]
EGNYTE_CLIENT_SECRET = os.environ["EGNYTE_CLIENT_SECRET"]
EGNYTE_REDIRECT_URI = "https://claims.example.com/egnyte/callback/"

DROPBOX_APP_KEY = os.environ["DROPBOX_APP_KEY"]
DROPBOX_APP_SECRET = os.environ["DROPBOX_APP_SECRET"]
