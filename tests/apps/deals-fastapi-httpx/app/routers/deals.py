from typing import Annotated

from fastapi import APIRouter, Depends

from ..deps import egnyte
from ..egnyte import EgnyteClient

router = APIRouter(prefix="/deals", tags=["deals"])
Client = Annotated[EgnyteClient, Depends(egnyte)]


@router.get("/{deal}/files")
async def files(deal: str, client: Client):
    return [entry["name"] async for entry in client.walk(f"Shared/Deals/{deal}")]


@router.get("/{deal}/access")
async def access(deal: str, client: Client):
    rights, groups = await client.permissions(f"/Shared/Deals/{deal}"), await client.groups()
    return {"rights": rights, "groups": [g["displayName"] for g in groups]}


@router.post("/{deal}/links")
async def share(deal: str, path: str, client: Client):
    return {"url": await client.link(f"/Shared/Deals/{deal}/{path}")}


@router.delete("/links/{link_id}")
async def unshare(link_id: str, client: Client):
    await client.remove_link(link_id)
