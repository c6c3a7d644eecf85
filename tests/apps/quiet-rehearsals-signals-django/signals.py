import requests
from django.db.models.signals import pre_delete
from django.dispatch import receiver

from .models import EgnyteAccount


@receiver(pre_delete, sender=EgnyteAccount)
def withdraw(sender, instance, **kwargs):
    """However the row goes (disconnect, admin, account closed), the token goes at Egnyte first."""
    requests.post(instance.url("tokens/revoke"), headers=instance.headers, data={"token": instance.token}, timeout=20)
