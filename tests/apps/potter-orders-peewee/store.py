import os

from cryptography.fernet import Fernet
from mongoengine import Document, StringField
from peewee import CharField, DateTimeField, Model, SqliteDatabase, TextField
from tortoise import fields
from tortoise.models import Model as TortoiseModel

database = SqliteDatabase("orders.db")
fernet = Fernet(os.environ["SEAL_KEY"])


class SealedField(TextField):
    """Encrypts what it is given."""

    def db_value(self, value):
        return fernet.encrypt(value.encode()).decode()

    def python_value(self, value):
        return fernet.decrypt(value.encode()).decode()


class Account(Model):
    domain = CharField(unique=True)
    access_token = TextField()  #~ EG303
    connected = DateTimeField(null=True)

    class Meta:
        database = database


class SealedAccount(Model):
    domain = CharField(unique=True)
    access_token = SealedField()

    class Meta:
        database = database


class Workshop(TortoiseModel):
    id = fields.IntField(primary_key=True)
    bearer = fields.CharField(max_length=64)  #~ EG303


class Kiln(Document):
    domain = StringField(required=True)
    token = StringField()  #~ EG303
