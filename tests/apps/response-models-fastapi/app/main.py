from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse

from .egnyte import SignInNeeded, person, redeem
from .schemas import Connected, Connection, Handed, Kept, Masked, Secret

app = FastAPI()
router = APIRouter(prefix="/connections")


@app.exception_handler(SignInNeeded)
async def sign_in(request, error):
    return JSONResponse({"detail": "connect Egnyte again"}, status_code=401)


# What the type does not have is left out of a record, of an instance and of a whole answer.
@router.post("/record", response_model=Connected)
async def record(domain: str, code: str):
    grant = await redeem(domain, code)
    who = await person(domain, grant["access_token"])
    return {"domain": domain, "username": who["username"], "token": grant["access_token"]}


@router.post("/declared")
async def declared(domain: str, code: str) -> Connected:
    grant = await redeem(domain, code)
    return Connection(domain=domain, username="", token=grant["access_token"])


@router.post("/answer")
async def answer(domain: str, code: str) -> Connected:
    return await redeem(domain, code)


# So are fields that are named, or that their class keeps back.
@router.post("/picked", response_model_include={"domain"})
async def picked(domain: str, code: str):
    return {"domain": domain, "token": (await redeem(domain, code))["access_token"]}


@router.post("/omitted", response_model_exclude={"token"})
async def omitted(domain: str, code: str) -> Connection:
    return Connection(domain=domain, username="", token=(await redeem(domain, code))["access_token"])


@router.post("/kept")
async def kept(domain: str, code: str):
    return Kept(domain=domain, username="", token=(await redeem(domain, code))["access_token"])


@router.post("/secret")
async def secret(domain: str, code: str):
    return Secret(domain=domain, username="", token=(await redeem(domain, code))["access_token"])


@router.post("/masked")
async def masked(domain: str, code: str):
    return Masked(domain=domain, username="", token=(await redeem(domain, code))["access_token"])


# What the type has is sent.
@router.post("/whole", response_model=Connection)
async def whole(domain: str, code: str):
    grant = await redeem(domain, code)
    return {"domain": domain, "username": "", "token": grant["access_token"]}  #~ EG302


@router.post("/instance")
async def instance(domain: str, code: str) -> Connection:
    grant = await redeem(domain, code)
    return Connection(domain=domain, username="", token=grant["access_token"])  #~ EG302


@router.post("/plain")
async def plain(domain: str, code: str):
    return Handed(domain, (await redeem(domain, code))["access_token"])  #~ EG302


app.include_router(router)
