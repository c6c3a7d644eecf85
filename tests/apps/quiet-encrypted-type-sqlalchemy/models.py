import os

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy_utils import StringEncryptedType
from sqlalchemy_utils.types.encrypted.encrypted_type import AesGcmEngine

db = SQLAlchemy()


class Link(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    clinic = db.Column(db.String(40), unique=True, nullable=False)
    domain = db.Column(db.String(80), nullable=False)
    access_token = db.Column(StringEncryptedType(db.Unicode, os.environ["COLUMN_KEY"], AesGcmEngine), nullable=False)
