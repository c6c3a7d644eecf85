import os
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlencode, urlparse

import requests

AUTH = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token"


class OneShot(BaseHTTPRequestHandler):
    code = None
    refused = None

    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        if "error" in query:
            OneShot.refused = query["error"][0]
        else:
            OneShot.code = query["code"][0]
        self.send_response(200)
        self.end_headers()


def main():
    print("open", AUTH + "?" + urlencode({
        "client_id": os.environ["CLIENT_ID"], "redirect_uri": "https://127.0.0.1:8633/", "response_type": "code", "scope": "Egnyte.filesystem",
    }))
    HTTPServer(("127.0.0.1", 8633), OneShot).handle_request()
    if OneShot.refused:
        sys.exit("access was refused")
    answer = requests.post(AUTH, data={
        "grant_type": "authorization_code", "code": OneShot.code, "client_id": os.environ["CLIENT_ID"],
        "client_secret": os.environ["CLIENT_SECRET"], "redirect_uri": "https://127.0.0.1:8633/",
    })
    print(answer.json()["expires_in"])


main()
