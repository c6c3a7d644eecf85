from django.conf import settings
from django.db import models
from django_cryptography.fields import encrypt


class EgnyteToken(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="egnyte")
    domain = models.CharField(max_length=63)
    access_token = encrypt(models.CharField(max_length=255))
    created = models.DateTimeField(auto_now=True)


class PushDevice(models.Model):
    token = models.CharField(max_length=255)
