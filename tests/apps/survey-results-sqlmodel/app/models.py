from datetime import datetime, timezone
from typing import Optional

from sqlmodel import Field, SQLModel


class EgnyteConnection(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    user_id: int = Field(index=True)
    domain: str
    access_token: str
    created_at: datetime = Field(default_factory=lambda: datetime.now(timezone.utc))


class EgnyteBackup(SQLModel, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    user_id: int
    token_encrypted: str
