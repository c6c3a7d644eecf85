import os

DOMAIN = os.environ['EGNYTE_DOMAIN']
KEY = os.environ['EGNYTE_KEY']
SECRET = os.environ['EGNYTE_SECRET']
