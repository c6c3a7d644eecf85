import egnyte


def connect(domain, token):
    return egnyte.EgnyteClient({"domain": domain, "access_token": token})
