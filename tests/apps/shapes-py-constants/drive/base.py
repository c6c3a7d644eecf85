import os

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
_VERSION = "v1"
API = f"{HOST}/pubapi/{_VERSION}"
API_2 = HOST + "/pubapi/v2"
