from django.conf import settings
from django.db import models
from django_cryptography.fields import encrypt


class EgnyteAccount(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    domain = models.CharField(max_length=63)
    token = encrypt(models.CharField(max_length=200))
