import os

import httpx
from httpx_retries import Retry, RetryTransport

# 429, 502, 503 and 504 are tried again; the wait is the answer's own where it names one
transport = RetryTransport(retry=Retry(total=6, backoff_factor=0.5))

with httpx.Client(transport=transport, base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1") as http:
    http.headers["Authorization"] = f"Bearer {os.environ['EGNYTE_TOKEN']}"
    print(http.get("/fs/Shared/Kilns").json())  #~ GET /pubapi/v1/fs/{path}
