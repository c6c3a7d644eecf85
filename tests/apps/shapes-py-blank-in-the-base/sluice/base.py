from __future__ import annotations

from typing import Any, Generic, TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from sluice.client import SluiceClient

M = TypeVar("M")


class Collection(Generic[M]):
    """What all collections have; each says where it lies."""

    prefix: str = ""
    model: type[M]

    def __init__(self, client: SluiceClient) -> None:
        self._client = client

    def _path(self, part: str) -> str:
        return f"{self.prefix}/{part}"

    def get(self, key: str) -> Any:
        return self._client._send("GET", self._path(key))

    def delete(self, key: str) -> None:
        self._client._send("DELETE", self._path(key))
