"""Signs in from the command line: a server of the standard library waits for the browser to come back once."""
import http.server
import os
import socketserver
import threading
import urllib.parse
import webbrowser

import requests

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
REDIRECT = "http://localhost:8631/callback"


class SignIn:
    def __init__(self, client_id, secret):
        self.client_id = client_id
        self.secret = secret

    def wait_for_code(self, timeout=120):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                parsed = urllib.parse.urlparse(self.path)
                if parsed.path != "/callback":
                    self.send_response(404)
                    self.end_headers()
                    return
                params = urllib.parse.parse_qs(parsed.query)
                if "code" in params:
                    self.server.code = params["code"][0]  #~ EG210
                    self.server.done.set()
                    self.send_response(200)
                else:
                    self.send_response(400)
                self.end_headers()

            def log_message(self, format, *args):
                pass

        class Server(socketserver.TCPServer):
            allow_reuse_address = True

        httpd = Server(("localhost", 8631), Handler)
        httpd.code = None
        httpd.done = threading.Event()
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        httpd.done.wait(timeout)
        httpd.shutdown()
        return httpd.code

    def sign_in(self):
        query = urllib.parse.urlencode({
            "client_id": self.client_id, "redirect_uri": REDIRECT, "response_type": "code", "scope": "Egnyte.filesystem",
        })
        webbrowser.open(f"{HOST}/puboauth/token?{query}")
        code = self.wait_for_code()
        answer = requests.post(f"{HOST}/puboauth/token", data={
            "client_id": self.client_id, "client_secret": self.secret, "redirect_uri": REDIRECT,
            "code": code, "grant_type": "authorization_code",
        })
        answer.raise_for_status()
        return answer.json()["access_token"]


if __name__ == "__main__":
    token = SignIn(os.environ["CLIENT_ID"], os.environ["CLIENT_SECRET"]).sign_in()
    answer = requests.get(f"{HOST}/pubapi/v1/fs/Shared", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/fs/{path} handles=specific
    if answer.status_code == 401:
        raise SystemExit("sign in again")
    if answer.status_code == 429:
        raise SystemExit("too many requests, wait " + answer.headers["Retry-After"])
    print(len(answer.json()["folders"]))
