from urllib.parse import parse_qs, quote, urlsplit

SCOPES = ("Egnyte.bookmark", "Egnyte.launchwebsession")  #~ EG102


def sign_in_url(domain, state):
    url = f"https://{domain}.egnyte.com/puboauth/token?response_type=token&client_id=pinboard"  #~ EG202
    url += "&redirect_uri=" + quote("https://pinboard.example/done", safe="")
    url += "&scope=" + quote(" ".join(SCOPES))
    url += f"&state={state}"
    return url


def token_from(address):
    return parse_qs(urlsplit(address).fragment)["access_token"][0]
