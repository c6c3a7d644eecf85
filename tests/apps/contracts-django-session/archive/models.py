from django.db import models
from fernet_fields import EncryptedTextField


class Tenant(models.Model):
    domain = models.SlugField(unique=True)
    token = EncryptedTextField(null=True)


class Contract(models.Model):
    tenant = models.ForeignKey(Tenant, on_delete=models.CASCADE)
    number = models.CharField(max_length=32)
    pdf = models.BinaryField()
    readers = models.JSONField(default=list)
