import requests
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from models import CheckedConnection, EgnyteConnection, Grant, OlderConnection, SealedConnection
from settings import SETTINGS

engine = create_engine(SETTINGS["database"])


def done(code):
    answer = requests.post(
        "https://ledger.egnyte.com/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": SETTINGS["client_id"],
            "client_secret": SETTINGS["client_secret"],
            "redirect_uri": "https://invoices.example.com/egnyte/callback",
            "code": code,
        },
    )
    answer.raise_for_status()
    token = answer.json()["access_token"]
    grant = Grant(token)
    with Session(engine) as session:
        session.add(EgnyteConnection(domain="ledger", access_token=token))
        session.add(OlderConnection(bearer=token))
        session.add(SealedConnection(access_token=token))
        session.add(CheckedConnection(access_token=token))
        session.commit()
    return grant


def invoices(grant):
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        "https://ledger.egnyte.com/pubapi/v1/fs/Shared/Invoices",
        headers={"Authorization": f"Bearer {grant.access_token}"},
    )
    if answer.status_code == 401:
        raise PermissionError("connect to Egnyte again")
    return answer.json()
