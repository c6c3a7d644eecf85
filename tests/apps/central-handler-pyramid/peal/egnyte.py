import httpx


def listing(domain, token, peal):
    answer = httpx.get(  #~ GET /pubapi/v1/fs/{path} handles=specific
        f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Peals/{peal}",
        headers={"Authorization": f"Bearer {token}"},
    )
    answer.raise_for_status()
    return answer.json()["files"]
