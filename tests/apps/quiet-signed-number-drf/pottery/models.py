from django.db import models
from encrypted_fields.fields import EncryptedTextField


class EgnyteConnection(models.Model):
    user = models.OneToOneField("auth.User", on_delete=models.CASCADE)
    domain = models.CharField(max_length=80)
    access_token = EncryptedTextField()
    expires_at = models.DateTimeField()
