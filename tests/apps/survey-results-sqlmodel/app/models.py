from datetime import datetime, timezone
from typing import Optional

from sqlalchemy import Column, Text
from sqlalchemy_utils import StringEncryptedType
from sqlmodel import Field, SQLModel


class EgnyteConnection(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    user_id: int = Field(index=True)
    domain: str
    access_token: str  #~ EG303
    created_at: datetime = Field(default_factory=lambda: datetime.now(timezone.utc))


class EgnyteBackup(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    user_id: int
    token_encrypted: str


class ConnectionBase(SQLModel):
    domain: str
    bearer: str = Field(sa_type=Text)  #~ EG303


class OlderConnection(ConnectionBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)


class SealedConnection(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    access_token: str = Field(sa_column=Column(StringEncryptedType(key="surveys")))


class Grant(SQLModel):
    """What a sign-in gave: no table, but what functions hand on."""

    access_token: str
    expires_in: int = Field(default=0)
