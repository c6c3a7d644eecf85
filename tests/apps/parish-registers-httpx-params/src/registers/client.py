from __future__ import annotations

from contextlib import asynccontextmanager
from functools import cached_property

import httpx
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="EGNYTE_")
    domain: str
    token: SecretStr = Field(repr=False)

    @cached_property
    def base(self) -> str:
        return f"https://{self.domain}.egnyte.com/pubapi"


@asynccontextmanager
async def by_query(settings: Settings):
    async with httpx.AsyncClient(
        base_url=settings.base,
        params={"access_token": settings.token.get_secret_value()},
        timeout=30,
    ) as client:
        yield client


@asynccontextmanager
async def by_header(settings: Settings):
    headers = {"Authorization": f"Bearer {settings.token.get_secret_value()}"}
    async with httpx.AsyncClient(base_url=settings.base, headers=headers, timeout=30) as client:
        yield client
