import requests

from .errors import parsed, patiently, timed


class Records:
    """What the quarry keeps in Egnyte; the command line and the nightly job use a part of it each."""

    def __init__(self, domain, token):
        self.base = f"https://{domain}.egnyte.com/pubapi"
        self.session = requests.Session()
        self.session.headers["Authorization"] = "Bearer " + token

    @parsed
    def folder(self, path):
        return self.session.get(f"{self.base}/v1/fs{path}")  #~ GET /pubapi/v1/fs/{path} handles=specific

    @parsed
    def blast_reports(self, year, *, deep=False):
        params = {"query": f"blast {year}", "folder": "/Shared/Blasting" if deep else None}
        return self.session.get(self.base + "/v1/search", params=params)  #~ GET /pubapi/v1/search handles=specific

    @patiently(4)
    def share(self, path):
        return self.session.post(self.base + "/v1/links", json={"path": path, "type": "file", "accessibility": "anyone"})  #~ POST /pubapi/v1/links handles=specific

    @patiently(attempts=2)
    @timed
    def drop(self, path):
        answer = self.session.delete(f"{self.base}/v1/fs{path}")  #~ DELETE /pubapi/v1/fs/{path} handles=specific
        return answer

    @property
    def name(self):
        return self.base.removeprefix("https://")


@patiently(3)
def groups(domain, token):
    return requests.get(f"https://{domain}.egnyte.com/pubapi/v2/groups", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v2/groups handles=specific


@timed
def thumbnail(domain, token, entry):
    """Goes out as it came: whoever draws it looks at the answer."""
    url = f"https://{domain}.egnyte.com/pubapi/v1/fs-content/ids/file/{entry}"
    return requests.get(url, headers={"Authorization": f"Bearer {token}"}, stream=True)  #~ GET /pubapi/v1/fs-content/ids/file/{group_id} handles=unknown


class Looser:
    def __init__(self, domain, token):
        self.base, self.headers = f"https://{domain}.egnyte.com/pubapi/v2", {"Authorization": "Bearer " + token}

    @timed
    def users(self):
        answer = requests.get(self.base + "/users", headers=self.headers)  #~ GET /pubapi/v2/users handles=none; EG401; EG403
        return answer.json()["resources"]
