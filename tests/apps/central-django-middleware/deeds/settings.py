ROOT_URLCONF = "deeds.urls"
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "deeds.middleware.ReconnectEgnyte",
]
