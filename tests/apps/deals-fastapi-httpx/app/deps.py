from collections.abc import AsyncIterator

from fastapi import Depends

from .config import Settings, get_settings
from .egnyte import EgnyteClient


async def egnyte(settings: Settings = Depends(get_settings)) -> AsyncIterator[EgnyteClient]:
    async with EgnyteClient(settings) as client:
        yield client
