import requests
from dynaconf import Dynaconf

settings = Dynaconf(settings_files=["settings.toml", ".secrets.toml"], environments=True)


def redeem(code: str) -> str:
    answer = requests.post(
        f"https://{settings.egnyte_domain}.egnyte.com/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": settings.egnyte_client_id,
            "client_secret": settings.egnyte_client_secret,
            "redirect_uri": "https://kilns.example.com/back",
            "code": code,
        },
        timeout=30,
    )
    return answer.json()["access_token"]
