import hashlib

import structlog

HIDDEN = {"access_token", "authorization", "client_secret", "code", "token"}


def scrub(logger, method, event):
    return {key: _cover(key, value) for key, value in event.items()}


def _cover(key, value):
    if isinstance(value, dict):
        return {name: _cover(name, inner) for name, inner in value.items()}
    return "***" if key.lower() in HIDDEN else value


def fingerprint(value):
    return hashlib.sha256(value.encode()).hexdigest()[:10]


structlog.configure(processors=[scrub, structlog.processors.TimeStamper(), structlog.processors.JSONRenderer()])
