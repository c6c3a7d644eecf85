from django.db import models

from .fields import EncryptedTextField


class Connection(models.Model):
    domain = models.CharField(max_length=80, unique=True)
    token = EncryptedTextField()
    scope = models.CharField(max_length=20, choices=[("site", "Site"), ("company", "Company")])
