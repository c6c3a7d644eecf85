import os

import httpx


class SignedOut(RuntimeError):
    pass


def check(response: httpx.Response) -> None:
    if response.status_code == 401:
        raise SignedOut(str(response.url))


client = httpx.Client(  #~ EG403
    base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1/",
    headers={"Authorization": f"Bearer {os.environ['EGNYTE_TOKEN']}"},
    event_hooks={"response": [check]},
)


def report(kind: str) -> str:
    if kind == "logins":
        return client.post("audit/logins", json={"format": "csv"}).json()["id"]  #~ POST /pubapi/v1/audit/logins handles=specific
    return client.post("audit/permissions", json={"format": "csv"}).json()["id"]  #~ POST /pubapi/v1/audit/permissions handles=specific


print(report("logins"), report("permissions"))
