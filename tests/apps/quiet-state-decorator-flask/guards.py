import functools
import os
import secrets

import redis
from flask import abort, flash, redirect, request, session

store = redis.Redis.from_url(os.environ["REDIS_URL"])


def new_state():
    state = secrets.token_urlsafe(24)
    store.set(f"state:{session['user']}", state, ex=600)
    return state


def returning(view):
    """For views to which a user comes back from a sign-in: once, in time, and with a yes."""

    @functools.wraps(view)
    def guarded(*args, **kwargs):
        wanted = store.getdel(f"state:{session['user']}")
        if wanted is None or not secrets.compare_digest(wanted, request.args.get("state", "").encode()):
            abort(403)
        if "error" in request.args:
            flash("Egnyte was not connected.")
            return redirect("/")
        return view(*args, **kwargs)

    return guarded
