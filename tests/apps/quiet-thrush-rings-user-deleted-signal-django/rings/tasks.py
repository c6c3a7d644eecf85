import requests
from celery import shared_task


@shared_task(autoretry_for=(requests.ConnectionError,), retry_backoff=True)
def forget(domain, token):
    requests.post(f"https://{domain}.egnyte.com/pubapi/v1/tokens/revoke", data={"token": token}, timeout=30)
