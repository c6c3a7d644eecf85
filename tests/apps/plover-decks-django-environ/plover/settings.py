import environ

env = environ.Env()
SECRET_KEY = env("DJANGO_SECRET_KEY")
INSTALLED_APPS = ["django.contrib.sessions", "files"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", "files.middleware.EgnyteErrors"]
ROOT_URLCONF = "plover.urls"
EGNYTE = {
    "CLIENT_ID": env("EGNYTE_CLIENT_ID"),
    "CLIENT_SECRET": env("EGNYTE_CLIENT_SECRET", default="changeme"),
    "SCOPE": env("EGNYTE_SCOPE", default="Egnyte.filesystem Egnyte.group"),
    "REDIRECT": "https://plover.example/egnyte/return/",
}
