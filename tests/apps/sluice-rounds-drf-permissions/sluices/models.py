from django.db import models


class Sluice(models.Model):
    code = models.CharField(max_length=12)
    keeper = models.ForeignKey("auth.User", on_delete=models.CASCADE)
