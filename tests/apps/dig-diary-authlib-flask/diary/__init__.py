from flask import Flask

from diary.oauth import oauth
from diary.views import bp


def create_app():
    app = Flask(__name__)
    app.config.from_object("diary.config")
    oauth.init_app(app)
    app.register_blueprint(bp)
    return app
