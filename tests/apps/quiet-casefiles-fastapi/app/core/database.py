from cryptography.fernet import Fernet
from sqlalchemy import String, Text, TypeDecorator
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.core.settings import settings

engine = create_async_engine(settings.database_url)
Session = async_sessionmaker(engine, expire_on_commit=False)
_fernet = Fernet(settings.fernet_key.get_secret_value())


class Sealed(TypeDecorator):
    """A text that is only ever in the clear inside of the process."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return None if value is None else _fernet.encrypt(value.encode()).decode()

    def process_result_value(self, value, dialect):
        return None if value is None else _fernet.decrypt(value.encode()).decode()


class Base(DeclarativeBase):
    pass


class Connection(Base):
    __tablename__ = "egnyte_connections"

    user_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    domain: Mapped[str] = mapped_column(String(63))
    access_token: Mapped[str] = mapped_column(Sealed)
    csrf_token: Mapped[str | None] = mapped_column(String(64))


class DropboxConnection(Base):
    __tablename__ = "dropbox_connections"

    user_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    access_token: Mapped[str] = mapped_column(Text)
