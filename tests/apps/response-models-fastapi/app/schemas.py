from dataclasses import dataclass

from pydantic import BaseModel, Field, SecretStr, field_serializer


class Connected(BaseModel):
    domain: str
    username: str


class Connection(Connected):
    token: str


class Kept(Connected):
    token: str = Field(exclude=True)


class Secret(Connected):
    token: SecretStr


class Masked(Connected):
    token: str

    @field_serializer("token")
    def masked(self, token: str) -> str:
        return token[:4] + "…"


@dataclass
class Handed:
    domain: str
    token: str
