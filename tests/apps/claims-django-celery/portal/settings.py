import os

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.sessions", "claims"]
ROOT_URLCONF = "portal.urls"

EGNYTE_API_ROOT = "https://{domain}.egnyte.com/pubapi"
EGNYTE_SCOPE = "Egnyte.filesystem Egnyte.link Egnyte.audit"  #~ EG102
EGNYTE_CLIENT_ID = os.environ.get("EGNYTE_CLIENT_ID", "")
EGNYTE_CLIENT_SECRET = os.environ.get("EGNYTE_CLIENT_SECRET", "")
EGNYTE_TIMEOUT = int(os.getenv("EGNYTE_TIMEOUT", "30"))
