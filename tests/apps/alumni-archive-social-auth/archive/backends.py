from social_core.backends.oauth import BaseOAuth2


class EgnyteOAuth2(BaseOAuth2):
    name = "egnyte"
    DEFAULT_SCOPE = ["Egnyte.filesystem", "Egnyte.link"]  #~ EG105
    SCOPE_SEPARATOR = ","
    ACCESS_TOKEN_METHOD = "POST"
    REDIRECT_STATE = False
    EXTRA_DATA = [("expires_in", "expires")]

    def host(self):
        return f"https://{self.strategy.session_get('egnyte_domain')}.egnyte.com"

    def authorization_url(self):
        return self.host() + "/puboauth/token"

    def access_token_url(self):
        return self.host() + "/puboauth/token"

    def user_data(self, access_token, *args, **kwargs):
        return self.get_json(self.host() + "/pubapi/v1/userinfo", headers={"Authorization": f"Bearer {access_token}"})  #~ GET /pubapi/v1/userinfo

    def get_user_details(self, response):
        return {"username": response["username"], "email": response.get("email", "")}


class MeetingsOAuth2(BaseOAuth2):
    name = "meetings"
    AUTHORIZATION_URL = "https://meetings.example.com/oauth/authorize"
    ACCESS_TOKEN_URL = "https://meetings.example.com/oauth/token"
    DEFAULT_SCOPE = ["calls:read", "calls:write"]
    SCOPE_SEPARATOR = ","
