import os

SECRET_KEY = os.environ["SECRET_KEY"]
INSTALLED_APPS = ["filing"]
EGNYTE = {
    "DOMAIN": "taxhouse",  #~ EG501
    "CLIENT_ID": os.environ.get("EGNYTE_CLIENT_ID"),
    "CLIENT_SECRET": os.environ.get("EGNYTE_CLIENT_SECRET"),
    "USERNAME": os.environ.get("EGNYTE_USERNAME"),
    "PASSWORD": os.environ.get("EGNYTE_PASSWORD"),
}
ARCHIVE = {"DOMAIN": "archive"}
