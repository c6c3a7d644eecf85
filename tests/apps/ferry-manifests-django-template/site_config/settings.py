import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
INSTALLED_APPS = ["django.contrib.sessions", "manifests"]
ROOT_URLCONF = "site_config.urls"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]

EGNYTE = {
    "CLIENT_ID": os.getenv("EGNYTE_CLIENT_ID"),
    "CLIENT_SECRET": "Hn4vXs8TqKz2LwYb7RmPd5cJfGa9UeQ3",  #~ EG304
    "REDIRECT_URI": "https://manifests.example.com/egnyte/callback/",
    "WEBHOOK_SECRET": "change-me",
}
