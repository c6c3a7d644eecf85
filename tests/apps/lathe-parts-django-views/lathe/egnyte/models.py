from django.conf import settings
from django.db import models
from encrypted_fields.fields import EncryptedTextField


class EgnyteAccount(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="egnyte")
    domain = models.CharField(max_length=80)
    token = EncryptedTextField()


class ErpAccount(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="erp")
    api_key = EncryptedTextField()
