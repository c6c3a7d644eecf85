from django.conf import settings
from django.db import models
from django_cryptography.fields import encrypt


class EgnyteCredential(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="egnyte")
    domain = models.CharField(max_length=100)
    access_token = encrypt(models.TextField())


class Bookmark(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    path = models.CharField(max_length=500)
