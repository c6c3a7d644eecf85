import logging
import os

log = logging.getLogger(__name__)
TOKEN_URL = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token"
log.debug("tokens are asked for at %s", TOKEN_URL)
log.info(f"no token yet: see https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token?client_id=YOUR_KEY&response_type=token")
