import httpx


class ConnectionLost(Exception):
    """Egnyte no longer takes the user's token."""


class EgnyteRefused(Exception):
    def __init__(self, status, text):
        super().__init__(f"Egnyte said {status}: {text}")
        self.status = status


async def check(response: httpx.Response):
    if response.is_success:
        return
    await response.aread()
    if response.status_code == httpx.codes.UNAUTHORIZED:
        raise ConnectionLost()
    raise EgnyteRefused(response.status_code, response.text[:200])


def client_for(connection):
    return httpx.AsyncClient(
        base_url=f"https://{connection.domain}.egnyte.com/pubapi",
        headers={"Authorization": f"Bearer {connection.token()}"},
        event_hooks={"response": [check]},
        timeout=20,
    )


async def hive_folder(connection, hive):
    async with client_for(connection) as client:
        found = await client.get(f"/v1/fs/Shared/Hives/{hive}", params={"list_content": "true"})  #~ GET /pubapi/v1/fs/{path} handles=specific
        return found.json().get("files", [])


async def share_note(connection, path):
    async with client_for(connection) as client:
        made = await client.post("/v1/links", json={"path": path, "type": "file", "accessibility": "recipients"})  #~ POST /pubapi/v1/links handles=specific
        return made.json()["links"][0]["url"]
