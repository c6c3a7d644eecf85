import keyring
import requests


class StillRefused(Exception):
    pass


class Drive:
    def __init__(self, domain, sign_in):
        self.domain = domain
        self.sign_in = sign_in
        self.session = requests.Session()
        self.use(keyring.get_password("parish-registers", domain))

    def use(self, token):
        self.session.headers["Authorization"] = f"Bearer {token}"

    def request(self, method, path, **options):
        url = f"https://{self.domain}.egnyte.com/pubapi/v1{path}"
        answer = self.session.request(method, url, timeout=60, **options)
        if answer.status_code != 401:
            answer.raise_for_status()
            return answer

        token = self.sign_in()
        if token is None:
            raise StillRefused
        keyring.set_password("parish-registers", self.domain, token)
        self.use(token)
        again = self.session.request(method, url, timeout=60, **options)
        if again.status_code == 401:
            raise StillRefused
        again.raise_for_status()
        return again

    def registers(self, year):
        return self.request("GET", f"/fs/Shared/Registers/{year}").json().get("files", [])  #~ GET /pubapi/v1/fs/{path} handles=specific
