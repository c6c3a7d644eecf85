import os
import secrets

import redis
from flask import abort, request, session

store = redis.Redis.from_url(os.environ["REDIS_URL"])


def new_state():
    state = secrets.token_urlsafe(24)
    store.set(f"state:{session['user']}", state, ex=600)
    return state


def check():
    """Ends the request unless it comes back from a sign-in of ours, with a yes."""
    wanted = store.getdel(f"state:{session['user']}")
    if wanted is None or not secrets.compare_digest(wanted, request.args.get("state", "").encode()):
        abort(403)
    if "error" in request.args:
        abort(403)
