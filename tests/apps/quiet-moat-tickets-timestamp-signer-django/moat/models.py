from django.conf import settings
from django.db import models


class Connection(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    domain = models.CharField(max_length=63)
    token = models.BinaryField()
