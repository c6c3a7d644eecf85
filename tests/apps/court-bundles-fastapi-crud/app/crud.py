from sqlalchemy import select
from sqlalchemy.orm import Session

from .config import settings
from .models import Integration


def get_integration(db: Session, firm_id: int, provider: str):
    return db.scalar(select(Integration).filter_by(firm_id=firm_id, provider=provider))


def upsert_integration(db: Session, firm_id: int, provider: str, domain: str, token: dict):
    row = get_integration(db, firm_id, provider)
    if row is None:
        row = Integration(firm_id=firm_id, provider=provider, domain=domain)
        db.add(row)
    row.access_token = token["access_token"]
    row.refresh_token = settings.fernet.encrypt(token.get("refresh_token", "").encode()).decode()
    db.commit()
    db.refresh(row)
    return row
