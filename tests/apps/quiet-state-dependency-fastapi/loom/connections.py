import os

from cryptography.fernet import Fernet

box = Fernet(os.environ["TOKEN_KEY"])


def keep(session, domain, token):
    session["egnyte"] = [domain, box.encrypt(token.encode()).decode()]


def kept(session):
    domain, sealed = session["egnyte"]
    return domain, box.decrypt(sealed.encode()).decode()
