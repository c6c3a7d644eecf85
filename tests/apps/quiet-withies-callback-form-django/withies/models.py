from django.conf import settings
from django.db import models
from encrypted_model_fields.fields import EncryptedCharField


class Connection(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="connection")
    domain = models.SlugField()
    token = EncryptedCharField(max_length=200)
