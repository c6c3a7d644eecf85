import os

SECRET_KEY = os.environ["SECRET_KEY"]
ROOT_URLCONF = "greenhouse.urls"
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "greenhouse.views.ReconnectMiddleware",
]
