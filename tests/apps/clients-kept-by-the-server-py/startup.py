"""The older hooks: the client is made by a function that runs when the server starts."""
import os

import httpx
from fastapi import APIRouter, FastAPI, Request

router = APIRouter(prefix="/people")


@router.get("/")
async def users(request: Request):
    answer = await request.app.state.client.get("/pubapi/v2/users")  #~ GET /pubapi/v2/users handles=none; EG401
    return {"users": answer.json()["resources"]}


app = FastAPI()
app.include_router(router)


@app.on_event("startup")
async def start():
    app.state.client = httpx.AsyncClient(base_url=f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com", headers={"Authorization": "Bearer " + os.environ["EGNYTE_TOKEN"]})
