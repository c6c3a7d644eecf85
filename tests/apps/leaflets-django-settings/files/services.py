import requests
from django.conf import settings


class NotConnected(Exception):
    pass


class EgnyteService:
    def __init__(self, session):
        self.session = session
        self.host = f"https://{session['egnyte_domain']}.egnyte.com"

    def exchange(self, code):
        response = requests.post(f"{self.host}/puboauth/token", data={
            "grant_type": "authorization_code",
            "client_id": settings.EGNYTE["CLIENT_ID"],
            "client_secret": settings.EGNYTE["CLIENT_SECRET"],
            "redirect_uri": settings.EGNYTE["REDIRECT_URI"],
            "code": code,
        })
        response.raise_for_status()
        self.session["egnyte_token"] = response.json()["access_token"]

    def _call(self, method, path, **kwargs):
        headers = {"Authorization": "Bearer " + self.session["egnyte_token"]}
        response = requests.request(method, self.host + path, headers=headers, **kwargs)
        if response.status_code == 401:
            raise NotConnected
        response.raise_for_status()
        return response

    def upload(self, name, content):
        self._call("POST", f"/pubapi/v1/fs-contents/Shared/Leaflets/{name}", data=content)  #~ POST /pubapi/v1/fs-contents/Shared/Leaflets/{…} handles=specific; EG505

    def download(self, name):
        return self._call("GET", f"/pubapi/v1/fs-content/Shared/Leaflets/{name}").content  #~ GET /pubapi/v1/fs-content/{path} handles=specific
