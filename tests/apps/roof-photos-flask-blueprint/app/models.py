from flask_login import UserMixin

from app import db, login_manager


class User(UserMixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120), unique=True)
    egnyte_domain = db.Column(db.String(64))
    egnyte_access_token = db.Column(db.String(255)) #~ EG303


@login_manager.user_loader
def load_user(user_id):
    return User.query.get(int(user_id))
