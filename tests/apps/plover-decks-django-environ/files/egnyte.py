import requests


class EgnyteError(Exception):
    pass


class NotSignedIn(EgnyteError):
    pass


class SlowDown(EgnyteError):
    def __init__(self, seconds):
        self.seconds = seconds


_BY_STATUS = {401: NotSignedIn}


class Egnyte:
    def __init__(self, account):
        self.base = f"https://{account.domain}.egnyte.com/pubapi"
        self.http = requests.Session()
        self.http.headers.update({"Authorization": "Bearer " + account.access_token})
        self.http.hooks["response"].append(self._check)

    @staticmethod
    def _check(response, *args, **kwargs):
        if response.ok:
            return
        if "Retry-After" in response.headers:
            raise SlowDown(int(response.headers["Retry-After"]))
        raise _BY_STATUS.get(response.status_code, EgnyteError)(response.reason)

    def folder(self, path):
        return self.http.get(f"{self.base}/v1/fs/{path}").json() #~ GET /pubapi/v1/fs/{path} handles=specific

    def lock(self, path):
        return self.http.post(f"{self.base}/v1/fs/{path}", json={"action": "lock"}).json() #~ POST /pubapi/v1/fs/{path} handles=specific

    def groups(self):
        start = 1
        while True:
            page = self.http.get(f"{self.base}/v2/groups", params={"startIndex": start, "count": 100}).json() #~ GET /pubapi/v2/groups handles=specific
            yield from page["resources"]
            start += page["itemsPerPage"]
            if start > page["totalResults"]:
                return
