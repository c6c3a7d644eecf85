import os

import peewee
from nacl.encoding import Base64Encoder
from nacl.secret import SecretBox

db = peewee.DatabaseProxy()
box = SecretBox(os.environb[b"ROW_KEY"], encoder=Base64Encoder)


class SecretField(peewee.TextField):
    def db_value(self, value):
        return value and box.encrypt(value.encode(), encoder=Base64Encoder).decode()

    def python_value(self, value):
        return value and box.decrypt(value.encode(), encoder=Base64Encoder).decode()


class Base(peewee.Model):
    class Meta:
        database = db
        legacy_table_names = False


class Grower(Base):
    name = peewee.CharField(unique=True)
    domain = peewee.CharField()
    egnyte_token = SecretField(null=True)

    @classmethod
    def connect(cls, name, domain, **grant):
        row = {cls.name: name, cls.domain: domain, cls.egnyte_token: grant["access_token"]}
        return cls.insert(row).on_conflict(conflict_target=[cls.name], preserve=[cls.domain, cls.egnyte_token]).execute()
