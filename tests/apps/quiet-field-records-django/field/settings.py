import os

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "records"]
ROOT_URLCONF = "field.urls"

EGNYTE_CLIENT_ID = os.environ["EGNYTE_CLIENT_ID"]
EGNYTE_CLIENT_SECRET = os.environ["EGNYTE_CLIENT_SECRET"]
EGNYTE_REDIRECT_URI = "https://field.example/egnyte/connected/"
# Not the Enhanced Authentication Service: our customers know their domain, and type it in.
EGNYTE_AUTHORIZE = "https://%s.egnyte.com/puboauth/token"

SALESFORCE_TOKEN_URL = "https://login.salesforce.com/services/oauth2/token"
