import os

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
ROOT_URLCONF = "boats.urls"
INSTALLED_APPS = ["django.contrib.sessions", "boats"]

EGNYTE = {
    "DOMAIN": os.environ["EGNYTE_DOMAIN"],
    "CLIENT_ID": os.environ["EGNYTE_CLIENT_ID"],
    "CLIENT_SECRET": os.environ["EGNYTE_CLIENT_SECRET"],
    "REDIRECT_URI": "https://boats.example.com/egnyte/callback",
    "SCOPES": [
        "Egnyte.filesystem",
        "Egnyte.link",
        "Egnyte.audit",  #~ EG102
    ],
}
