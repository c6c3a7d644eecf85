import time

import httpx


class SignInAgain(Exception):
    pass


class Egnyte:
    def __init__(self, domain: str, token: str):
        self._http = httpx.Client(
            base_url=f"https://{domain}.egnyte.com/pubapi",
            headers={"Authorization": f"Bearer {token}"},
            timeout=30,
        )

    def _call(self, method: str, path: str, **more):
        answer = self._http.request(method, path, **more)
        if answer.status_code == 401:
            raise SignInAgain
        if answer.status_code in (403, 429) and "Retry-After" in answer.headers:
            time.sleep(int(answer.headers["Retry-After"]))
            answer = self._http.request(method, path, **more)
        answer.raise_for_status()
        return answer.json()

    def folder(self, path: str):
        return self._call("GET", f"/v1/fs/{path}")  #~ GET /pubapi/v1/fs/{path}

    def share(self, path: str):
        return self._call("POST", "/v1/links", json={"path": path, "type": "file", "accessibility": "domain"})  #~ POST /pubapi/v1/links

    def who_may(self, path: str):
        return self._call("GET", f"/v2/perms/{path}")  #~ GET /pubapi/v2/perms/{path}
