import os
import tomllib
from pathlib import Path

from authlib.integrations.starlette_client import OAuth

oauth = OAuth()

for name, entry in tomllib.loads(Path("providers.toml").read_text()).items():
    oauth.register(
        name=name,
        client_id=os.environ[f"{name.upper()}_ID"],
        client_secret=os.environ[f"{name.upper()}_SECRET"],
        authorize_url=entry["authorize_url"],
        access_token_url=entry["access_token_url"],
        client_kwargs={"scope": ",".join(entry["scopes"])},
    )

EGNYTE_SCOPES = ("Egnyte.filesystem", "Egnyte.link")
EGNYTE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"

oauth.register(
    name="egnyte",
    client_id=os.environ["EGNYTE_KEY"],
    client_secret=os.environ["EGNYTE_SECRET"],
    authorize_url=EGNYTE + "/puboauth/token",
    access_token_url=EGNYTE + "/puboauth/token",
    api_base_url=EGNYTE + "/pubapi/v1/",
    client_kwargs={"scope": "Egnyte.filesystem" if os.environ.get("LITE") else "Egnyte.filesystem Egnyte.link", "token_endpoint_auth_method": "client_secret_post"},
)
