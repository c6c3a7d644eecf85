"""The clients of the routes are what their dependencies give."""
import os
from typing import Annotated

import httpx
from fastapi import Depends, FastAPI, HTTPException, Query

app = FastAPI()
TOKEN = os.environ["EGNYTE_TOKEN"]


def get_client():
    with httpx.Client(
        base_url=f"http://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1",  #~ EG502
        headers={"Authorization": f"Bearer {TOKEN}"},
    ) as client:
        yield client


async def get_async_client():
    async with httpx.AsyncClient(base_url="https://quarrystone.egnyte.com", verify=False, headers={"Authorization": f"Bearer {TOKEN}"}) as client:  #~ EG501; EG502
        yield client


def get_other_client():
    return httpx.Client(base_url="https://api.stones.example/pubapi/v1")


Client = Annotated[httpx.Client, Depends(get_client)]
OtherClient = Annotated[httpx.Client, Depends(get_other_client)]


def signed_in(answer: httpx.Response):
    if answer.status_code == 401:
        raise HTTPException(401, "connect to Egnyte again")
    return answer.json()


@app.get("/links")
def links(client: Client, path: Annotated[str, Query()] = "/"):
    return signed_in(client.get("/links", params={"path": path}))  #~ GET /pubapi/v1/links handles=specific


@app.get("/folders")
def folders(client: Annotated[httpx.Client, Depends(get_client)]):
    return signed_in(client.get("/fs/Shared"))  #~ GET /pubapi/v1/fs/{path} handles=specific


@app.get("/users")
async def users(client: Annotated[httpx.AsyncClient, Depends(get_async_client)]):
    return signed_in(await client.get("/pubapi/v2/users"))  #~ GET /pubapi/v2/users handles=specific


@app.get("/groups")
async def groups(client: httpx.AsyncClient = Depends(get_async_client)):
    return signed_in(await client.get("/pubapi/v2/groups"))  #~ GET /pubapi/v2/groups handles=specific


@app.get("/stones")
def stones(client: OtherClient):
    return client.get("/links").json()
