from django.db import models
from django_cryptography.fields import encrypt


class EgnyteAccount(models.Model):
    domain = models.CharField(max_length=64)
    access_token = encrypt(models.TextField())


class Claim(models.Model):
    number = models.CharField(max_length=20)
    account = models.ForeignKey(EgnyteAccount, on_delete=models.PROTECT)
    shared_url = models.URLField(blank=True)

    @property
    def folder(self):
        return f"/Shared/Claims/{self.number}"
