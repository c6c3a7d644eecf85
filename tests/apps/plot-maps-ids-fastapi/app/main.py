from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse

from app.services.egnyte import EgnyteClient, EgnyteUnauthorized, Geocoder

app = FastAPI()
egnyte = EgnyteClient()
geocoder = Geocoder()


@app.exception_handler(EgnyteUnauthorized)
async def reconnect(request: Request, exc: EgnyteUnauthorized):
    return RedirectResponse("/egnyte/connect")


@app.get("/plots/{plot}/maps")
async def maps(plot: str):
    return await egnyte.list_folder(f"Shared/Plots/{plot}")


@app.get("/folders/{folder_id}")
async def folder(folder_id: str):
    return await egnyte.folder_stats(folder_id)


@app.get("/me")
async def me():
    return await egnyte.list_users()


@app.get("/find")
async def find(q: str):
    return await geocoder.find(q)
