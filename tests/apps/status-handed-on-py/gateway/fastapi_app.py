import os

import httpx
from fastapi import FastAPI, Header, HTTPException

app = FastAPI()
client = httpx.AsyncClient(base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi")


@app.get("/folders/{path:path}")
async def folders(path: str, authorization: str = Header()):
    answer = await client.get(f"/v1/fs/{path}", headers={"Authorization": authorization})  #~ GET /pubapi/v1/fs/{path} handles=unknown
    if answer.status_code != 200:
        raise HTTPException(status_code=answer.status_code, detail=answer.text)
    return answer.json()


@app.get("/users")
async def users(authorization: str = Header()):
    try:
        answer = await client.get("/v2/users", headers={"Authorization": authorization})  #~ GET /pubapi/v2/users handles=unknown
        answer.raise_for_status()
    except httpx.HTTPStatusError as error:
        raise HTTPException(error.response.status_code, "Egnyte refused") from error
    return answer.json()


@app.get("/me")
async def me(authorization: str = Header()):
    """All failures look alike from outside."""
    answer = await client.get("/v1/userinfo", headers={"Authorization": authorization})  #~ GET /pubapi/v1/userinfo handles=generic
    if answer.is_error:  #~ EG402
        raise HTTPException(status_code=502, detail="Egnyte failed")
    return answer.json()
