import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlencode, urlparse

import requests

AUTH = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token"
authorization_code = None


class CallbackHandler(BaseHTTPRequestHandler):
    def do_GET(self):
        global authorization_code
        query = parse_qs(urlparse(self.path).query)
        authorization_code = query.get("code", [None])[0]  #~ EG210
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"You may close this window.")


def exchange():
    print("open", AUTH + "?" + urlencode({
        "client_id": os.environ["CLIENT_ID"], "redirect_uri": "https://127.0.0.1:8632/", "response_type": "code", "scope": "Egnyte.filesystem",
    }))
    server = HTTPServer(("127.0.0.1", 8632), CallbackHandler)
    while authorization_code is None:
        server.handle_request()
    return requests.post(AUTH, data={
        "grant_type": "authorization_code", "code": authorization_code, "client_id": os.environ["CLIENT_ID"],
        "client_secret": os.environ["CLIENT_SECRET"], "redirect_uri": "https://127.0.0.1:8632/",
    }).json()
