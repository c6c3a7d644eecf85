import os

SECRET_KEY = os.environ["SECRET_KEY"]
DEBUG = False
ROOT_URLCONF = "leaflets.urls"
INSTALLED_APPS = ["django.contrib.sessions", "files"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]

EGNYTE = {
    "CLIENT_ID": os.environ["EGNYTE_CLIENT_ID"],
    "CLIENT_SECRET": os.environ["EGNYTE_CLIENT_SECRET"],
    "REDIRECT_URI": "http://leaflets.example.com/egnyte/callback/",  #~ EG207
}
MAILER = {"CALLBACK": "http://leaflets.example.com/mailer/callback/"}
