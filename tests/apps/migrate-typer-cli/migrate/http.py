import time
from dataclasses import dataclass, field

import requests

API = "https://{domain}.egnyte.com/pubapi"


@dataclass
class Account:
    domain: str
    token: str
    session: requests.Session = field(default_factory=requests.Session)

    @property
    def base(self):
        return API.format(domain=self.domain)

    def _request(self, verb, endpoint, version=1, raise_for_status=True, **kwargs):
        """Waits out throttling; everything else is the caller's business."""
        headers = {"Authorization": f"Bearer {self.token}", **kwargs.pop("headers", {})}
        url = "/".join((self.base, f"v{version}", endpoint.lstrip("/")))
        answer = getattr(self.session, verb)(url, headers=headers, **kwargs)
        if answer.status_code == 403 and "Retry-After" in answer.headers:  #~ EG402
            time.sleep(float(answer.headers["Retry-After"]))
            return self._request(verb, endpoint, version, raise_for_status, headers=headers, **kwargs)
        if raise_for_status:
            answer.raise_for_status()
        return answer

    def get(self, endpoint, **kwargs):
        return self._request("get", endpoint, **kwargs)

    def post(self, endpoint, payload=None, **kwargs):
        return self._request("post", endpoint, json=payload, **kwargs)
