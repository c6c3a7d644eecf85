import os

SECRET_KEY = os.environ.get("DJANGO_SECRET_KEY")
ROOT_URLCONF = "sitephotos.urls"
INSTALLED_APPS = ["django.contrib.sessions", "photos"]

EGNYTE = {
    "CLIENT_ID": os.environ.get("EGNYTE_CLIENT_ID"),
    "CLIENT_SECRET": os.environ.get("EGNYTE_CLIENT_SECRET"),
    "SCOPES": [
        "Egnyte.filesystem",
        "Egnyte.bookmark",  #~ EG102
        "Egnyte.filesystem",  #~ EG106
    ],
}
