import os

EGNYTE_DOMAIN = os.environ['EGNYTE_DOMAIN']
EGNYTE_TOKEN = os.environ['EGNYTE_TOKEN']
