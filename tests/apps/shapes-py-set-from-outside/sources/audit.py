from .base import Source


class AuditSource(Source):
    async def logins(self, start):
        return await self._get(self._api_base + "/v2/audit/stream", params={"startDate": start})  #~ GET /pubapi/v2/audit/stream


def make_audit(auth, http_client, domain):
    source = AuditSource(auth, http_client)
    source._api_base = f"https://{domain}.egnyte.com/pubapi"
    return source
