from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from oauthlib.oauth2 import LegacyApplicationClient
from requests_oauthlib import OAuth2Session


class Command(BaseCommand):
    help = "Lists the tax returns that were filed in Egnyte"

    def handle(self, *args, **options):
        conf = settings.EGNYTE
        base_url = "https://%s.egnyte.com" % conf["DOMAIN"]
        session = OAuth2Session(client=LegacyApplicationClient(client_id=conf["CLIENT_ID"], scope="Egnyte.filesystem"))
        session.fetch_token(  #~ EG203
            token_url=base_url + "/puboauth/token",  #~ EG209:note
            username=conf["USERNAME"],
            password=conf["PASSWORD"],
            client_id=conf["CLIENT_ID"],
            client_secret=conf["CLIENT_SECRET"],
        )
        response = session.get(base_url + "/pubapi/v1/fs/Shared/Returns")  #~ GET /pubapi/v1/fs/{path} handles=specific
        if response.status_code == 401:
            raise CommandError("Egnyte does not accept the token any more")
        if response.status_code == 429:
            raise CommandError("Egnyte asks to wait %s seconds" % response.headers.get("Retry-After"))
        for item in response.json().get("files", []):
            self.stdout.write(item["name"])

        archive = OAuth2Session(client=LegacyApplicationClient(client_id="returns"))
        archive.fetch_token(
            token_url="https://%s.example.com/token" % settings.ARCHIVE["DOMAIN"],
            username="returns",
            password=settings.SECRET_KEY,
        )
