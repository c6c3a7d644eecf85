from django.conf import settings
from django.db import models

from .crypto import EncryptedTextField


class EgnyteAccount(models.Model):
    owner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="egnyte")
    domain = models.CharField(max_length=80)
    token = EncryptedTextField()

    def url(self, path):
        return f"https://{self.domain}.egnyte.com/pubapi/v1/{path}"

    @property
    def headers(self):
        return {"Authorization": f"Bearer {self.token}"}
