import httpx
from fastapi import Cookie, Depends, FastAPI, HTTPException, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

from .config import settings

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=settings.egnyte_client_secret)


async def exchange_code_for_token(domain: str, code: str) -> dict:
    async with httpx.AsyncClient() as client:
        response = await client.post(
            f"https://{domain}.egnyte.com/puboauth/token",
            data={
                "grant_type": "authorization_code",
                "client_id": settings.egnyte_client_id,
                "client_secret": settings.egnyte_client_secret,
                "redirect_uri": settings.egnyte_redirect_uri,
                "code": code,
            },
        )
        response.raise_for_status()
        return response.json()


@app.get("/auth/egnyte/callback")
async def callback(request: Request, code: str | None = None, state: str | None = None, error: str | None = None):
    if error or state != request.session.get("egnyte_state"):
        raise HTTPException(status_code=403, detail="Sign-in refused")
    token = await exchange_code_for_token(request.session["egnyte_domain"], code)
    access_token = token["access_token"]
    response = RedirectResponse(url=f"{settings.frontend_url}/auth/success?token={access_token}") #~ EG302
    response.set_cookie(key="egnyte_refresh", value=access_token, httponly=True, secure=True, samesite="lax")
    return response


@app.get("/auth/egnyte/popup")
async def popup(request: Request, code: str, state: str):
    if state != request.session.get("egnyte_state"):
        raise HTTPException(status_code=403, detail="Sign-in refused")
    token = await exchange_code_for_token(request.session["egnyte_domain"], code)
    response = RedirectResponse(url=settings.frontend_url)
    response.set_cookie( #~ EG302
        key="egnyte_access",
        value=token["access_token"],
        max_age=token["expires_in"],
        secure=True,
    )
    return response


def get_token(egnyte_refresh: str | None = Cookie(default=None)) -> str:
    if not egnyte_refresh:
        raise HTTPException(status_code=401, detail="Not connected to Egnyte")
    return egnyte_refresh


@app.get("/tests/{domain}")
async def list_tests(domain: str, token: str = Depends(get_token)):
    async with httpx.AsyncClient() as client:
        response = await client.get( #~ GET /pubapi/v1/fs/{path} handles=specific
            f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/PumpTests",
            headers={"Authorization": f"Bearer {token}"},
        )
    if response.status_code == 401:
        raise HTTPException(status_code=401, detail="Egnyte sign-in expired")
    return response.json()
