from urllib.parse import urlencode


def authorize_url(domain, client_id, redirect_uri, scope, state):
    """Where to send the user; which scopes are asked for is the caller's business."""
    query = {"client_id": client_id, "redirect_uri": redirect_uri, "scope": scope, "state": state, "response_type": "code"}
    return f"https://{domain}.egnyte.com/puboauth/token?{urlencode(query)}"
