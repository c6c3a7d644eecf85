import threading
import time

import httpx


class NeedsSignIn(Exception):
    """Egnyte refuses a token that was issued a moment ago."""


class ServiceAccount(httpx.Auth):
    """Bearer token of a service account, fetched once and again when Egnyte no longer takes it."""

    requires_response_body = True

    def __init__(self, host: str, form: dict[str, str]):
        self._token_url = f"{host}/puboauth/token"
        self._form = form
        self._lock = threading.Lock()
        self._token: str | None = None

    def auth_flow(self, request):
        if self._token is None:
            self._keep((yield self._ask()))
        request.headers["Authorization"] = f"Bearer {self._token}"
        response = yield request

        if response.status_code == 401:
            self._keep((yield self._ask()))
            request.headers["Authorization"] = f"Bearer {self._token}"
            response = yield request
            if response.status_code == 401:
                raise NeedsSignIn(str(request.url.copy_with(query=None)))

        for _ in range(3):
            if response.status_code not in (403, 429) or "Retry-After" not in response.headers:
                break
            time.sleep(int(response.headers["Retry-After"]))
            response = yield request

    def _ask(self) -> httpx.Request:
        return httpx.Request("POST", self._token_url, data=self._form)

    def _keep(self, response: httpx.Response) -> None:
        with self._lock:
            self._token = response.json()["access_token"]
