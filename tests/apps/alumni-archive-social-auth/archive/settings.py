import os

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "social_django", "archive"]
ROOT_URLCONF = "archive.urls"
AUTHENTICATION_BACKENDS = ["archive.backends.EgnyteOAuth2", "archive.backends.MeetingsOAuth2"]
SOCIAL_AUTH_EGNYTE_KEY = os.environ["EGNYTE_KEY"]
SOCIAL_AUTH_EGNYTE_SECRET = os.environ["EGNYTE_SECRET"]
