"""The many places where a desktop helper can leave its token."""
import configparser
import json
import os
import pickle
import shelve
from dataclasses import asdict, dataclass
from pathlib import Path

import keyring
import requests
import yaml
from cryptography.fernet import Fernet
from diskcache import Cache
from platformdirs import user_config_dir
from tinydb import TinyDB

CONFIG = Path(user_config_dir("core-samples")) / "egnyte.json"


@dataclass
class Connection:
    domain: str
    token: str


def exchange(domain: str, code: str) -> str:
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": "https://cores.example/egnyte",
            "grant_type": "authorization_code",
            "code": code,
        },
        timeout=20,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def keep(domain: str, code: str) -> None:
    token = exchange(domain, code)
    with shelve.open("connections") as shelf:
        shelf[domain] = token  #~ EG303
        shelf["last"] = domain
    with open("connections.pickle", "wb") as out:
        pickle.dump({domain: token}, out)  #~ EG303
    CONFIG.parent.mkdir(parents=True, exist_ok=True)
    with CONFIG.open("w") as out:
        json.dump({"domain": domain, "token": token}, out, indent=2)  #~ EG303
    with open(os.path.expanduser("~/.cores.yaml"), "w") as out:
        yaml.safe_dump({"egnyte": {"token": token}}, out)  #~ EG303
    Path("connection.json").write_text(json.dumps(asdict(Connection(domain, token))))  #~ EG303
    Path("connection.bin").write_bytes(pickle.dumps(Connection(domain, token)))  #~ EG303


def keep_in_libraries(domain: str, code: str) -> None:
    token = exchange(domain, code)
    parser = configparser.ConfigParser()
    parser["egnyte"] = {"domain": domain, "token": token}
    with open("settings.ini", "w") as out:
        parser.write(out)  #~ EG303
    cache = Cache("cache")
    cache.set("egnyte-token", token, expire=3600)  #~ EG303
    cache["egnyte-token"] = token  #~ EG303
    TinyDB("db.json").insert({"domain": domain, "token": token})  #~ EG303
    TinyDB("db.json").table("connections").upsert({"token": token}, lambda row: row["domain"] == domain)  #~ EG303


def keep_safely(domain: str, code: str) -> None:
    token = exchange(domain, code)
    keyring.set_password("core-samples", domain, token)
    sealed = Fernet(os.environ["STORE_KEY"]).encrypt(token.encode()).decode()
    with shelve.open("connections") as shelf:
        shelf[domain] = sealed
    with open("connections.json", "w") as out:
        json.dump({"domain": domain, "token": sealed}, out)
    with open("connections.pickle", "wb") as out:
        pickle.dump({"domain": domain, "length": len(token)}, out)
