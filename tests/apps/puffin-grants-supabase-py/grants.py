import os
from datetime import datetime, timezone

import httpx
from cryptography.fernet import Fernet
from supabase import Client, create_client

database: Client = create_client(os.environ["SUPABASE_URL"], os.environ["SUPABASE_KEY"])
lock = Fernet(os.environ["GRANTS_KEY"])


async def finish(domain: str, code: str, who: str) -> None:
    form = {
        "grant_type": "authorization_code",
        "client_id": os.environ["CLIENT_ID"],
        "client_secret": os.environ["CLIENT_SECRET"],
        "redirect_uri": "https://puffin.example/callback",
        "code": code,
    }
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"https://{domain}.egnyte.com/puboauth/token", data=form)
    if answer.status_code != 200:
        raise ValueError("the code was refused")
    grant = answer.json()
    await keep(who, grant)
    keep_locked(who, grant["access_token"])


async def keep(who: str, grant: dict) -> None:
    row = {"user_id": who, "access_token": grant["access_token"], "updated_at": datetime.now(timezone.utc).isoformat()}
    known = database.table("grants").select("*").eq("user_id", who).execute()
    if known.data:
        database.table("grants").update(row).eq("user_id", who).execute()  #~ EG303
    else:
        database.table("grants").insert(row).execute()  #~ EG303


def keep_locked(who: str, token: str) -> None:
    database.table("locked").upsert({"user_id": who, "access_token": lock.encrypt(token.encode()).decode()}).execute()
