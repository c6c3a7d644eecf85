from urllib.parse import urljoin

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry


class TokenRejected(requests.HTTPError):
    pass


class EgnyteSession(requests.Session):
    """A session whose URLs are relative to one tenant's API."""

    def __init__(self, tenant, timeout=30):
        super().__init__()
        self.prefix = f"https://{tenant.domain}.egnyte.com/pubapi/v1/"
        self.timeout = timeout
        self.headers["Authorization"] = "Bearer " + tenant.token
        retry = Retry(total=4, status_forcelist=(429, 503), respect_retry_after_header=True, backoff_factor=0.5)
        self.mount("https://", HTTPAdapter(max_retries=retry))

    def request(self, method, url, *args, **kwargs):
        kwargs.setdefault("timeout", self.timeout)
        response = super().request(method, urljoin(self.prefix, url), *args, **kwargs)
        if response.status_code == 401:
            raise TokenRejected("token rejected", response=response)
        response.raise_for_status()
        return response
