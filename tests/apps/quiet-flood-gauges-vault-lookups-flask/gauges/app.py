from flask import Flask, abort, jsonify
from requests import Session

from .settings import Settings

app = Flask(__name__)
settings = Settings()


class Egnyte(Session):
    def request(self, method, url, *args, **kwargs):
        answer = super().request(method, f"https://{settings.domain}.egnyte.com/pubapi{url}", *args, timeout=30, **kwargs)
        if answer.status_code == 401:
            abort(503, "The operator has to sign in to Egnyte again.")
        if answer.status_code == 429:
            abort(503, f"Wait {answer.headers.get('Retry-After', 1)} seconds.")
        answer.raise_for_status()
        return answer


@app.get("/gauges")
def gauges():
    egnyte = Egnyte()
    egnyte.headers["Authorization"] = f"Bearer {settings.access_token}"
    return jsonify(egnyte.get("/v1/fs/Shared/Gauges").json())  #~ GET /pubapi/v1/fs/{path} handles=specific
