import os

from cryptography.fernet import Fernet

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.messages", "moat"]
ROOT_URLCONF = "moat.urls"
EGNYTE_KEY = os.environ["EGNYTE_KEY"]
EGNYTE_SECRET = os.environ["EGNYTE_SECRET"]
VAULT = Fernet(os.environ["VAULT_KEY"])
