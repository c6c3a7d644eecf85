from flask_login import UserMixin
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class User(UserMixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120), unique=True)
    egnyte_domain = db.Column(db.String(63))
    egnyte_token = db.Column(db.String(255))  #~ EG303


class Mailbox(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    owner_id = db.Column(db.Integer, db.ForeignKey("user.id"))
    access_token = db.Column(db.String(255))


class Archive(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    access_token = db.Column(db.Text, nullable=False)  #~ EG303


class Task(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    payload = db.Column(db.JSON)  #~ EG303
