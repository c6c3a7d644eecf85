from flask import jsonify, redirect, session
from requests_oauthlib import OAuth2Session

from config import authorize_url, client_id, links_url, mail_url, people_url, return_url


def authorization():
    portal = OAuth2Session(client_id, redirect_uri=return_url, scope=["Egnyte.link", "Egnyte.user"])
    address, state = portal.authorization_url(authorize_url)
    session["oauth_state"] = state
    return redirect(address)


def links():
    answer = OAuth2Session(client_id, token=session["oauth_token"]).get(links_url)  #~ GET /pubapi/v1/links; EG401; EG403
    return jsonify(answer.json())


def people():
    answer = OAuth2Session(client_id, token=session["oauth_token"]).get(people_url)  #~ GET /pubapi/v2/users; EG401
    return jsonify(answer.json())


def mail():
    return redirect(mail_url)
