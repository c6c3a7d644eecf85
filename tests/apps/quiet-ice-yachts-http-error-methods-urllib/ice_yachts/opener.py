import time
import urllib.request


class SignInAgain(Exception):
    pass


class Bearer(urllib.request.BaseHandler):
    def __init__(self, token):
        self.token = token

    def https_request(self, req):
        req.add_unredirected_header("Authorization", "Bearer " + self.token)
        return req


class Refusals(urllib.request.BaseHandler):
    """urllib calls `http_error_<status>` of whichever handler has one."""

    handler_order = 400

    def http_error_401(self, req, fp, code, msg, headers):
        raise SignInAgain("the token was refused, run `ice-yachts connect`")

    def http_error_429(self, req, fp, code, msg, headers):
        time.sleep(int(headers.get("Retry-After", 5)))
        return self.parent.open(req, timeout=req.timeout)


def opener(token):
    return urllib.request.build_opener(Bearer(token), Refusals)
