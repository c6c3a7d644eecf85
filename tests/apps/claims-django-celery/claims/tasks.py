import requests
from celery import shared_task
from django.conf import settings

from .models import Claim
from .services import EgnyteService, ReconnectRequired


@shared_task(bind=True, autoretry_for=(requests.ConnectionError,), max_retries=3)
def archive_claim(self, claim_id, documents):
    claim = Claim.objects.select_related("account").get(pk=claim_id)
    service = EgnyteService(claim.account)
    try:
        service.make_folder(claim.folder)
        for name, content in documents.items():
            service.upload(f"{claim.folder}/{name}", content)
        claim.shared_url = service.share(claim.folder)
    except ReconnectRequired:
        claim.account.access_token = ""
        claim.account.save()
        return
    claim.save()


@shared_task
def purge(domain, token, resource, name):
    url = settings.EGNYTE_API_ROOT.format(domain=domain) + resource + name
    requests.delete(url, headers={"Authorization": "Bearer " + token}, timeout=settings.EGNYTE_TIMEOUT)  #~ EG401
