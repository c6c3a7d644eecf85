from dataclasses import dataclass

from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


@dataclass
class Setting:
    key: str
    value: str


class SettingRow(db.Model):
    key = db.Column(db.String, primary_key=True)
    value = db.Column(db.String(2048))


class Settings:
    def _of(self, row):
        if row.value in ("True", "False"):
            return Setting(key=row.key, value=row.value == "True")
        return Setting(key=row.key, value=row.value)

    def get(self, key):
        return self._of(db.session.query(SettingRow).filter_by(key=key).one()).value


settings = Settings()
