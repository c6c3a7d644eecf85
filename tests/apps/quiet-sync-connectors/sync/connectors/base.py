import abc
import logging
import time
from typing import Any, Iterator

import requests

logger = logging.getLogger(__name__)


class ConnectorAuthError(Exception):
    """The credentials of a source are no longer accepted."""


class ConnectorError(Exception):
    pass


class RestConnector(abc.ABC):
    source: str
    max_attempts = 5

    def __init__(self, credentials: dict[str, str]) -> None:
        self.credentials = credentials
        self.session = requests.Session()
        self.session.headers["Authorization"] = "Bearer " + credentials["access_token"]

    @property
    @abc.abstractmethod
    def api_root(self) -> str: ...

    def call(self, verb: str, path: str, **options: Any) -> requests.Response:
        for attempt in range(self.max_attempts):
            response = self.session.request(verb, self.api_root + path, timeout=60, **options)
            match response.status_code:
                case 200 | 201 | 204:
                    return response
                case 401:
                    raise ConnectorAuthError(f"{self.source}: connect again")
                case 403 if "X-Mashery-Error-Code" in response.headers:
                    time.sleep(2**attempt)
                case 429 | 503:
                    time.sleep(float(response.headers.get("Retry-After", 2**attempt)))
                case other:
                    logger.error("%s answered %s for %s", self.source, other, path)
                    raise ConnectorError(response.text)
        raise ConnectorError(f"{self.source}: gave up on {path}")

    @abc.abstractmethod
    def walk(self, root: str) -> Iterator[dict[str, Any]]: ...
