import logging
import re

BEARER = re.compile(r"(Bearer |access_token['\"]?[:=] ?['\"]?)[\w-]+")


class Covering(logging.Filter):
    """Covers whatever looks like a token in a finished message."""

    def filter(self, record):
        record.msg = BEARER.sub(r"\1***", record.getMessage())
        record.args = ()
        return True


def setup(verbose):
    handler = logging.StreamHandler()
    handler.addFilter(Covering())
    logging.basicConfig(level=logging.DEBUG if verbose else logging.INFO, handlers=[handler])
