import time

import requests


class Connection:
    def __init__(self, domain, token, attempts=3):
        self.prefix = "https://%s.egnyte.com/" % domain
        self.http = requests.Session()
        self.http.headers["Authorization"] = "Bearer %s" % token
        self.attempts = attempts

    def _patiently(self, send, *args, **kwargs):
        for attempt in range(self.attempts):
            try:
                return send(*args, timeout=30, **kwargs)
            except requests.ConnectionError:
                time.sleep(2 ** attempt)
        raise TimeoutError(args[0])

    def fetch(self, url, **params):
        return self._patiently(self.http.get, url, params=params)

    def submit(self, url, body):
        return self._patiently(self.http.post, url, json=body)

    def erase(self, url):
        return self._patiently(self.http.delete, url)

    def address(self, template, **values):
        return self.prefix + template % {k: str(v) for k, v in values.items()} if values else self.prefix + template
