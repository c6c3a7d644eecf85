import os

from cryptography.fernet import Fernet
from django.db import models

fernet = Fernet(os.environ["FIELD_KEY"])


class EncryptedTextField(models.TextField):
    def get_prep_value(self, value):
        return None if value is None else fernet.encrypt(value.encode()).decode()

    def from_db_value(self, value, expression, connection):
        return None if value is None else fernet.decrypt(value.encode()).decode()
