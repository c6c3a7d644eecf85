from homeassistant.components.application_credentials import AuthorizationServer


async def async_get_authorization_server(hass):
    return AuthorizationServer(
        authorize_url="https://partner-integrations.egnyte.com/services/oauth/code",
        token_url="https://partner-integrations.egnyte.com/puboauth/token",
    )
