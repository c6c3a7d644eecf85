from authlib.integrations.flask_client import OAuth

from diary.config import EGNYTE_HOST

oauth = OAuth()
oauth.register(
    "egnyte",
    authorize_url=f"{EGNYTE_HOST}/puboauth/token",
    access_token_url=f"{EGNYTE_HOST}/puboauth/token",
    api_base_url=f"{EGNYTE_HOST}/pubapi/",
    client_kwargs={
        "scope": "Egnyte.filesystem Egnyte.audit",  #~ EG102
        "token_endpoint_auth_method": "client_secret_post",
    },
)
oauth.register(
    "weather",
    authorize_url="https://weather.example.com/oauth/authorize",
    access_token_url="https://weather.example.com/oauth/token",
    client_kwargs={"scope": "Egnyte.audit"},
)
