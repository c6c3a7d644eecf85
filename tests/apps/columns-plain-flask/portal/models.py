from portal import db


class EgnyteConnection(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.Integer, db.ForeignKey("user.id"))
    domain = db.Column(db.String(100))
    access_token = db.Column(db.String(255))  #~ EG303
    expires_in = db.Column(db.String(20))


class AuditEntry(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.Text)
