import os

import requests
from fastapi import FastAPI, HTTPException

from errors import KilnError, register

app = FastAPI()
register(app)

BASE = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"
session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['EGNYTE_TOKEN']}"


@app.get("/firings")
def firings() -> list[str]:
    answer = session.get(f"{BASE}/v1/fs/Shared/Kiln")  #~ GET /pubapi/v1/fs/{path} handles=generic
    answer.raise_for_status()  #~ EG402
    return [entry["name"] for entry in answer.json().get("files", [])]


@app.get("/firings/{firing}")
def firing(firing: str) -> bytes:
    if not firing.isdigit():
        raise KilnError(400, "no such firing")
    answer = session.get(f"{BASE}/v1/fs-content/Shared/Kiln/{firing}.csv")  #~ GET /pubapi/v1/fs-content/{path} handles=specific
    try:
        answer.raise_for_status()
    except requests.HTTPError as error:
        raise KilnError(error.response.status_code, "Egnyte does not give the firing") from error
    return answer.content


@app.get("/search")
def search(query: str) -> dict:
    answer = session.get(f"{BASE}/v1/search", params={"query": query})  #~ GET /pubapi/v1/search
    if not answer.ok:
        raise HTTPException(answer.status_code, "the search failed")
    return answer.json()
