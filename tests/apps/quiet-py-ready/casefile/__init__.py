from flask import Flask

from .views import views


def create_app():
    app = Flask(__name__)
    app.config.from_prefixed_env("CASEFILE")
    app.register_blueprint(views)
    return app
