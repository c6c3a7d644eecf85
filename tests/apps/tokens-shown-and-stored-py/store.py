import os
from pathlib import Path

import requests
from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table, create_engine, insert

engine = create_engine(os.environ["DATABASE_URL"])
metadata = MetaData()
accounts = Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("egnyte_token", String(255)),
    Column("sealed_token", LargeBinary),
    Column("expires_in", Integer),
)


def exchange(code):
    answer = requests.post(
        f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token",
        data={"grant_type": "authorization_code", "code": code, "client_id": os.environ["EGNYTE_KEY"], "client_secret": os.environ["EGNYTE_SECRET"], "redirect_uri": "https://records.example/cb"},
    )
    answer.raise_for_status()
    return answer.json()


class Cache:
    def __init__(self, path):
        self.path = Path(path).expanduser()

    def keep(self, text):
        self.path.write_text(text)  #~ EG303


def connect(code, account):
    token = exchange(code)
    with engine.begin() as connection:
        connection.execute(accounts.insert().values(id=account, egnyte_token=token["access_token"]))  #~ EG303
        connection.execute(accounts.update().where(accounts.c.id == account).values(egnyte_token=token["access_token"]))  #~ EG303
        connection.execute(insert(accounts), {"egnyte_token": token["access_token"]})  #~ EG303
        connection.execute(accounts.insert().values(id=account, expires_in=token["expires_in"]))
    Cache("~/.records-token").keep(token["access_token"])
    print("connected:", bool(token.get("access_token")))
    print(f"token …{token['access_token'][-4:]}, {len(token['access_token'])} characters")
    print("token", token["access_token"].replace(token["access_token"], "[redacted]"))
    print("token", token["access_token"])  #~ EG305
    return token
