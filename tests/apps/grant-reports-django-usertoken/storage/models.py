from django.conf import settings
from django.db import models
from encrypted_fields.fields import EncryptedTextField


class EgnyteAccount(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="egnyte")
    domain = models.CharField(max_length=64)
    access_token = models.CharField(max_length=255) #~ EG303
    updated_at = models.DateTimeField(auto_now=True)


class ReviewerAccount(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reviewer")
    access_token = EncryptedTextField()
