import os
from urllib.parse import urlencode

CALLBACK = "https://workshop.example.com/egnyte/callback"


def authorize_url(domain, state):
    query = urlencode(
        {
            "client_id": os.environ["EGNYTE_KEY"],
            "redirect_uri": CALLBACK,
            "scope": "Egnyte.filesystem",
            "response_type": "code",
            "state": state,
        }
    )
    return f"https://{domain}.egnyte.com/puboauth/token?{query}"


async def exchange(http, domain, code):
    form = {
        "client_id": os.environ["EGNYTE_KEY"],
        "client_secret": os.environ["EGNYTE_SECRET"],
        "redirect_uri": CALLBACK,
        "code": code,
        "grant_type": "authorization_code",
    }
    async with http.post(f"https://{domain}.egnyte.com/puboauth/token", data=form) as answer:
        answer.raise_for_status()
        return await answer.json()


async def userinfo(http, domain, token):
    headers = {"Authorization": f"Bearer {token}"}
    async with http.get(f"https://{domain}.egnyte.com/pubapi/v1/userinfo", headers=headers) as answer:  #~ GET /pubapi/v1/userinfo
        answer.raise_for_status()
        return await answer.json()


async def materials(http, domain, token):
    headers = {"Authorization": f"Bearer {token}"}
    async with http.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Materials", headers=headers) as answer:  #~ GET /pubapi/v1/fs/{path}
        answer.raise_for_status()
        return (await answer.json()).get("files", [])
