import os

from cryptography.fernet import Fernet

_fernet = Fernet(os.environ["FERNET_KEY"])


def seal(value):
    return _fernet.encrypt(value.encode()).decode()


def unseal(value):
    return _fernet.decrypt(value.encode()).decode()
