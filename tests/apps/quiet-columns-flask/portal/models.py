import os

from cryptography.fernet import Fernet
from sqlalchemy import String, TypeDecorator
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy_utils import EncryptedType

from portal import db

box = Fernet(os.environ["TOKEN_KEY"])


class Sealed(TypeDecorator):
    impl = String

    def process_bind_param(self, value, dialect):
        return box.encrypt(value.encode()).decode() if value else None

    def process_result_value(self, value, dialect):
        return box.decrypt(value.encode()).decode() if value else None


class EgnyteConnection(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    domain = db.Column(db.String(100))
    access_token = db.Column(Sealed)


class AdminConnection(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    access_token = db.Column(EncryptedType(db.String, os.environ["TOKEN_KEY"]))


class ServiceConnection(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    sealed_token = db.Column(db.String(255))


class HybridConnection(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    _token = db.Column("token", db.String(255))

    @hybrid_property
    def token(self):
        return box.decrypt(self._token.encode()).decode()

    @token.setter
    def token(self, value):
        self._token = box.encrypt(value.encode()).decode()


class SlackConnection(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    access_token = db.Column(db.String(255))
