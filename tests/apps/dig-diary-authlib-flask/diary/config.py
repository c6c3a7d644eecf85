import os

SECRET_KEY = os.environ["SECRET_KEY"]
EGNYTE_CLIENT_ID = os.environ["EGNYTE_CLIENT_ID"]
EGNYTE_CLIENT_SECRET = os.environ["EGNYTE_CLIENT_SECRET"]
EGNYTE_HOST = "https://" + os.environ["EGNYTE_DOMAIN"] + ".egnyte.com"
