import os

import requests

from .auth import BearerToken, HeaderToken, PaintShop

EGNYTE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
token = os.environ["EGNYTE_TOKEN"]

shop = requests.Session()
shop.auth = PaintShop(os.environ["SHOP_KEY"])
lots = shop.get("https://shop.example.com/api/lots", timeout=20).json()

writing = requests.Session()
writing.auth = BearerToken(token)
for lot in lots:
    writing.post(f"{EGNYTE}/pubapi/v1/fs-content/Shared/Lots/{lot['id']}.json", json=lot, timeout=60)  #~ POST /pubapi/v1/fs-content/{path}

listing = requests.get(f"{EGNYTE}/pubapi/v1/fs/Shared/Lots", auth=HeaderToken(token), timeout=20).json()  #~ GET /pubapi/v1/fs/{path}
print(len(listing["files"]))
