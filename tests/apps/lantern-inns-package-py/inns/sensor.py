"""The state of each inn."""

from .client import Ledger, Papers


async def rooms(papers: Papers, inn: str) -> int:
    found = await papers.request(f"fs/Shared/inns/{inn}")  #~ GET /pubapi/v1/fs/{path} handles=specific
    return len(found["files"])


async def forget(papers: Papers, inn: str) -> None:
    await papers.request(f"fs/Shared/inns/{inn}/old", method="delete")  #~ DELETE /pubapi/v1/fs/{path} handles=specific


async def guests(ledger: Ledger) -> int:
    return await ledger.request("links")
