from django.conf import settings
from django.core import signing
from django.db import models
from django_cryptography.fields import encrypt
from encrypted_model_fields.fields import EncryptedCharField


class SignedField(models.TextField):
    def get_prep_value(self, value):
        return signing.dumps(value)


class EgnyteAccount(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    domain = models.CharField(max_length=100)
    access_token = encrypt(models.CharField(max_length=255))


class TeamAccount(models.Model):
    token = EncryptedCharField(max_length=255)


class GuestAccount(models.Model):
    token = SignedField()


class OldAccount(models.Model):
    token = models.TextField()
