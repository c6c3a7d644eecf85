from django.db.models.signals import post_delete
from django.dispatch import receiver

from .models import EgnyteLink
from .tasks import forget


@receiver(post_delete, sender=EgnyteLink)
def revoke_with_row(sender, instance, using, **kwargs):
    # The row is gone already: the task has to be told everything.
    forget.delay(instance.domain, instance.access_token)
