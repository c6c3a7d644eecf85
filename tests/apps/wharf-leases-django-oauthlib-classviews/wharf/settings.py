import os

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
ROOT_URLCONF = "wharf.urls"
INSTALLED_APPS = ["django.contrib.sessions", "leases"]

EGNYTE = {
    "CLIENT_ID": os.environ["EGNYTE_CLIENT_ID"],
    "CLIENT_SECRET": os.environ["EGNYTE_CLIENT_SECRET"],
    "REDIRECT_URI": "https://leases.wharf.example/egnyte/callback/",
    "SCOPE": ["Egnyte.filesystem"],
}
