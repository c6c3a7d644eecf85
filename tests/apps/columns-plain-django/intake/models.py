from django.conf import settings
from django.db import models


class EgnyteAccount(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    domain = models.CharField(max_length=100)
    access_token = models.CharField(max_length=255, blank=True)  #~ EG303
    connected_at = models.DateTimeField(auto_now=True)


class TeamAccount(models.Model):
    domain = models.CharField(max_length=100)
    token = models.TextField()  #~ EG303
