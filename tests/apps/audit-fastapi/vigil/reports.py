import httpx


async def start(domain: str, token: str) -> str:
    async with httpx.AsyncClient(base_url=f"https://{domain}.egnyte.com/pubapi/v1/audit") as client:  #~ EG403
        response = await client.post("/files", json={"format": "csv"}, headers={"Authorization": f"Bearer {token}"})  #~ POST /pubapi/v1/audit/files handles=none; EG401
    return response.json()["id"]


async def status(domain: str, token: str, job: str) -> dict | None:
    async with httpx.AsyncClient() as client:
        response = await client.get(
            #~^ GET /pubapi/v1/audit/jobs/{job_id} handles=specific
            f"https://{domain}.egnyte.com/pubapi/v1/audit/jobs/{job}",
            headers={"Authorization": f"Bearer {token}"},
        )
    if response.status_code == httpx.codes.UNAUTHORIZED:
        return None
    return response.json()
