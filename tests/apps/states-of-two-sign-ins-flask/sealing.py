import os

from cryptography.fernet import Fernet

box = Fernet(os.environ["TOKEN_KEY"])


def seal(text):
    return box.encrypt(text.encode()).decode()


def unseal(text):
    return box.decrypt(text.encode()).decode()
