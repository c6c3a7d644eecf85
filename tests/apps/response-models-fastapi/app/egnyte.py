import os

import httpx


class SignInNeeded(Exception):
    pass


async def redeem(domain: str, code: str) -> dict:
    async with httpx.AsyncClient() as http:
        answer = await http.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "client_id": os.environ["EGNYTE_KEY"],
                "client_secret": os.environ["EGNYTE_SECRET"],
                "redirect_uri": "https://gates.lockridge.example/egnyte/back",
                "code": code,
                "grant_type": "authorization_code",
            },
        )
        answer.raise_for_status()
        return answer.json()


async def person(domain: str, token: str) -> dict:
    async with httpx.AsyncClient(base_url=f"https://{domain}.egnyte.com/pubapi/v1") as http:
        answer = await http.get("/userinfo", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/userinfo
    if answer.status_code == 401:
        raise SignInNeeded
    if answer.status_code == 429:
        raise TimeoutError(answer.headers.get("Retry-After"))
    answer.raise_for_status()
    return answer.json()
