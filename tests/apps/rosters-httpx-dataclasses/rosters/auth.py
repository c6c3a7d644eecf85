from dataclasses import asdict, dataclass

import httpx


@dataclass
class PasswordCredentials:
    client_id: str
    client_secret: str
    username: str
    password: str
    grant_type: str = "password"  #~ EG203
    scope: str = "Egnyte.filesystem"


def fetch_egnyte_token(domain: str, credentials: PasswordCredentials) -> str:
    response = httpx.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data=asdict(credentials),
    )
    response.raise_for_status()
    return response.json()["access_token"]


def fetch_rota_token(credentials: PasswordCredentials) -> str:
    response = httpx.post("https://rota.example.com/oauth/token", data=asdict(credentials))
    response.raise_for_status()
    return response.json()["access_token"]
