"""Signing in at Egnyte, for the ringers' apps: what an app asks for is what it says."""

import requests
from requests_oauthlib import OAuth2Session


def begin(domain, client_id, redirect_uri, **session_options):
    oauth = OAuth2Session(client_id, redirect_uri=redirect_uri, **session_options)
    return oauth.authorization_url(f"https://{domain}.egnyte.com/puboauth/token")


def begin_for_ringers(domain, client_id, redirect_uri):
    oauth = OAuth2Session(client_id, redirect_uri=redirect_uri)
    return oauth.authorization_url(f"https://{domain}.egnyte.com/puboauth/token")  #~ EG103:warning


def password_grant(domain, client_id, username, password, **more):
    form = dict(grant_type="password", client_id=client_id, username=username, password=password, **more)  #~ EG203:note
    return requests.post(f"https://{domain}.egnyte.com/puboauth/token", data=form, timeout=10).json()
