from .transport import send


def get(domain, resource):
    return _request(domain, "GET", resource)


def post(domain, resource, body):
    return _request(domain, "POST", resource, body)


def _request(domain, method, resource, body=None):
    return send(method, domain + ".egnyte.com", "/pubapi/" + resource, body)
