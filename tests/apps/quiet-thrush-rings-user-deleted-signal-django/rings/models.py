from django.conf import settings
from django.db import models
from django_cryptography.fields import encrypt


class EgnyteLink(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="egnyte")
    domain = models.CharField(max_length=64)
    access_token = encrypt(models.CharField(max_length=255))

    def headers(self):
        return {"Authorization": "Bearer %s" % self.access_token}
