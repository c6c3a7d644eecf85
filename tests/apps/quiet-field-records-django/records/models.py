from cryptography.fernet import Fernet
from django.conf import settings
from django.db import models


class Customer(models.Model):
    class Kind(models.TextChoices):
        DIRECT = "direct", "Customer"
        RESELLER = "reseller", "Reseller"
        MSP = "msp", "Managed service provider"

    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.DIRECT)


class Connection(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    domain = models.CharField(max_length=100)
    sealed_token = models.BinaryField()

    @property
    def token(self) -> str:
        return Fernet(settings.SECRET_KEY).decrypt(bytes(self.sealed_token)).decode()

    @classmethod
    def remember(cls, user, domain: str, token: str) -> "Connection":
        sealed = Fernet(settings.SECRET_KEY).encrypt(token.encode())
        connection, _ = cls.objects.update_or_create(user=user, defaults={"domain": domain, "sealed_token": sealed})
        return connection
