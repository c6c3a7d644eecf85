from fastapi import FastAPI, Request, UploadFile
from fastapi.responses import JSONResponse

from . import auth, egnyte

app = FastAPI()
app.include_router(auth.router)


@app.exception_handler(egnyte.Unauthorised)
async def again(_: Request, exc: egnyte.Unauthorised):
    return JSONResponse({"login": f"/egnyte/login/{exc}"}, status_code=401)


@app.get("/{domain}/links")
async def list_links(domain: str):
    return await egnyte.links(domain)


@app.put("/{domain}/files/{path:path}")
async def put(domain: str, path: str, file: UploadFile):
    return {"checksum": await egnyte.upload(domain, path, await file.read())}
