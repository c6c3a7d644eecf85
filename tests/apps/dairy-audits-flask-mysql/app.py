import os
import secrets

import requests
from cryptography.fernet import Fernet
from flask import Flask, abort, jsonify, redirect, request, session, url_for
from flask_mysqldb import MySQL

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config["MYSQL_HOST"] = "localhost"
app.config["MYSQL_USER"] = "dairy"
app.config["MYSQL_PASSWORD"] = os.environ["MYSQL_PASSWORD"]
app.config["MYSQL_DB"] = "dairy"

mysql = MySQL(app)
fernet = Fernet(os.environ["FERNET_KEY"])


@app.route("/egnyte/callback")
def egnyte_callback():
    if not secrets.compare_digest(session.get("state", ""), request.args.get("state", "")):
        abort(403)
    domain = session["domain"]
    r = requests.post(
        "https://{}.egnyte.com/puboauth/token".format(domain),
        data={
            "client_id": os.environ["EGNYTE_CLIENT_ID"],
            "client_secret": os.environ["EGNYTE_CLIENT_SECRET"],
            "redirect_uri": url_for("egnyte_callback", _external=True),
            "code": request.args["code"],
            "grant_type": "authorization_code",
        },
    )
    app.logger.debug("token endpoint: %s", r.status_code)
    app.logger.debug("token endpoint: %s", r.text)  #~ EG305
    result = r.json()

    cur = mysql.connection.cursor()
    cur.execute(  #~ EG303
        "UPDATE dairies SET egnyte_domain = %s, egnyte_token = %s WHERE id = %s",
        (domain, result["access_token"], session["dairy_id"]),
    )
    cur.execute(
        "UPDATE dairies SET sealed = %s WHERE id = %s",
        (fernet.encrypt(result["access_token"].encode()), session["dairy_id"]),
    )
    mysql.connection.commit()
    cur.close()
    return redirect("/")


@app.route("/audits")
def audits():
    cur = mysql.connection.cursor()
    cur.execute("SELECT egnyte_domain, egnyte_token FROM dairies WHERE id = %s", (session["dairy_id"],))
    domain, token = cur.fetchone()
    r = requests.get(  #~ GET /pubapi/v1/fs/{path} handles=specific
        "https://{}.egnyte.com/pubapi/v1/fs/Shared/Audits".format(domain),
        headers={"Authorization": "Bearer {}".format(token)},
    )
    if r.status_code == 401:
        return redirect("/egnyte/connect")
    return jsonify(r.json())


@app.route("/disconnect", methods=["POST"])
def disconnect():  #~ EG309
    cur = mysql.connection.cursor()
    cur.execute("UPDATE dairies SET egnyte_token = NULL WHERE id = %s", (session["dairy_id"],))
    mysql.connection.commit()
    return redirect("/")
