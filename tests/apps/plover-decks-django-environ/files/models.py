from django.conf import settings
from django.db import models


class EgnyteAccount(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    domain = models.CharField(max_length=63)
    access_token = models.TextField() #~ EG303
    fingerprint = models.CharField(max_length=64)
