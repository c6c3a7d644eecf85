from django.core.management.base import BaseCommand

from claims.models import Claim
from claims.tasks import purge


class Command(BaseCommand):
    help = "Removes what archived claims left behind"

    def add_arguments(self, parser):
        parser.add_argument("numbers", nargs="+")

    def handle(self, *args, **options):
        for claim in Claim.objects.filter(number__in=options["numbers"]):
            account = claim.account
            purge.delay(account.domain, account.access_token, "/v1/fs", claim.folder)  #~ DELETE /pubapi/v1/fs/{path} handles=none
            purge.apply_async(args=(account.domain, account.access_token, "/v1/links/", claim.number))  #~ DELETE /pubapi/v1/links/{link_id} handles=none
