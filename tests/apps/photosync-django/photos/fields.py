import os

from cryptography.fernet import Fernet
from django.db import models


class EncryptedTextField(models.TextField):
    def from_db_value(self, value, expression, connection):
        return value and Fernet(os.environ["FIELD_KEY"]).decrypt(value.encode()).decode()

    def get_prep_value(self, value):
        return value and Fernet(os.environ["FIELD_KEY"]).encrypt(value.encode()).decode()
