from datetime import datetime
from typing import Optional

from cryptography.fernet import Fernet
from sqlalchemy import func, orm
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, validates
from sqlalchemy_utils import StringEncryptedType

from settings import SETTINGS

fernet = Fernet(SETTINGS["key"])


class Base(DeclarativeBase):
    pass


class EgnyteConnection(Base):
    __tablename__ = "egnyte_connections"

    id: Mapped[int] = mapped_column(primary_key=True)
    domain: Mapped[str]
    access_token: Mapped[str]  #~ EG303
    refresh_token: Mapped[Optional[str]]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class OlderConnection(Base):
    __tablename__ = "older_connections"

    id: orm.Mapped[int] = orm.mapped_column(primary_key=True)
    bearer: orm.Mapped[Optional[str]]  #~ EG303


class SealedConnection(Base):
    __tablename__ = "sealed_connections"

    id: Mapped[int] = mapped_column(primary_key=True)
    access_token: Mapped[str] = mapped_column(StringEncryptedType(key=SETTINGS["key"]))


class CheckedConnection(Base):
    """Keeps its token encrypted by itself."""

    __tablename__ = "checked_connections"

    id: Mapped[int] = mapped_column(primary_key=True)
    access_token: Mapped[str]

    @validates("access_token")
    def seal(self, key, value):
        return fernet.encrypt(value.encode()).decode()


class Grant:
    """What a sign-in gave, for as long as the request lasts: no table."""

    access_token: str

    def __init__(self, access_token: str):
        self.access_token = access_token
