import os

TIMEOUT = 60
DOMAIN = os.environ['EGNYTE_DOMAIN']
TOKEN = os.environ['EGNYTE_TOKEN']
