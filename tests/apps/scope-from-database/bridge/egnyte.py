import aiohttp


class TokenGone(Exception):
    pass


async def leases(domain, token):
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {token}"}) as session:
        async with session.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Leases") as response:  #~ GET /pubapi/v1/fs/{path} handles=specific
            if response.status == 401:  #~ EG403
                raise TokenGone
            return await response.json()
