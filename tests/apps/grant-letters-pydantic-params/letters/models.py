from typing import Literal, Optional

from pydantic import BaseModel


class AuthorizeParams(BaseModel):
    client_id: str
    redirect_uri: str = "https://letters.example.com/connected"
    scope: str = "Egnyte.filesystem"
    response_type: Literal["code"] = "code"
    state: Optional[str] = None


class ExchangeForm(BaseModel):
    client_id: str
    client_secret: str
    code: str
    redirect_uri: str = "https://letters.example.com/connected"
    grant_type: Literal["authorization_code"] = "authorization_code"
