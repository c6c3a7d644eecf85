from django.conf import settings
from requests_oauthlib import OAuth2Session


class SignInAgain(Exception):
    pass


class EgnyteService:
    def __init__(self, token=None, state=None):
        self.base_url = "https://{}.egnyte.com".format(settings.EGNYTE["DOMAIN"])
        self.session = OAuth2Session(
            settings.EGNYTE["CLIENT_ID"],
            redirect_uri=settings.EGNYTE["REDIRECT_URI"],
            scope=settings.EGNYTE["SCOPES"],
            token=token,
            state=state,
        )

    def authorization_url(self):
        return self.session.authorization_url(self.base_url + "/puboauth/token")

    def fetch_token(self, response_url):
        return self.session.fetch_token(
            self.base_url + "/puboauth/token",
            authorization_response=response_url,
            client_secret=settings.EGNYTE["CLIENT_SECRET"],
            include_client_id=True,
        )

    def _get(self, path, **params):
        response = self.session.get(self.base_url + "/pubapi" + path, params=params)
        if response.status_code == 401:
            raise SignInAgain()
        response.raise_for_status()
        return response.json()

    def list_registers(self, year):
        return self._get("/v1/fs/Shared/Registers/%s" % year)  #~ GET /pubapi/v1/fs/{path} handles=specific

    def list_links(self):
        return self._get("/v1/links")  #~ GET /pubapi/v1/links handles=specific

    def folder_permissions(self, folder):
        return self._get("/v2/perms/Shared/Registers/%s" % folder)  #~ GET /pubapi/v2/perms/{path} handles=specific; EG101

    def create_folder(self, path):
        response = self.session.post(  #~ POST /pubapi/v1/fs/{path} handles=unknown
            "{}/pubapi/v1/fs/Shared/Registers/{}".format(self.base_url, path),
            json={"action": "add_folder"},
        )
        response.raise_for_status()
