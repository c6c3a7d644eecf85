class Source:
    """A place that documents come from."""

    def __init__(self, auth, http_client):
        self.auth = auth
        self.http_client = http_client
        self._api_base = None

    async def _get(self, url, params=None):
        token = await self.auth.get_token()
        answer = await self.http_client.get(url, headers={"Authorization": f"Bearer {token}"}, params=params)
        if answer.status_code == 401:
            raise PermissionError("sign in again")
        return answer.json()
