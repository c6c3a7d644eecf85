from django.db import models
from django_cryptography.fields import encrypt


class EgnyteLogin(models.Model):
    owner = models.OneToOneField("auth.User", on_delete=models.CASCADE)
    site = models.CharField(max_length=64)
    opener = encrypt(models.TextField())


class EgnyteClip(models.Model):
    owner = models.ForeignKey("auth.User", on_delete=models.CASCADE)
    path = models.CharField(max_length=500)
