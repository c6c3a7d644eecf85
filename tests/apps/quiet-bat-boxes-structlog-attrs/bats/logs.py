import re

import structlog

HIDDEN = re.compile(r"token|secret|authorization|password", re.I)


def hide(logger, method, event):
    for name in event:
        if HIDDEN.search(name):
            event[name] = "…"
    return event


structlog.configure(processors=[structlog.contextvars.merge_contextvars, hide, structlog.processors.JSONRenderer()])
log = structlog.get_logger("bats")
