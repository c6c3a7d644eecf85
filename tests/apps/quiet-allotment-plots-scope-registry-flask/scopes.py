import functools

_WANTED: set[str] = set()


def needs(*names):
    """Notes which of Egnyte's scopes a function of ours uses."""

    def mark(function):
        _WANTED.update(f"Egnyte.{name}" for name in names)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return function(*args, **kwargs)

        wrapper.scopes = names
        return wrapper

    return mark


def wanted() -> str:
    return " ".join(sorted(_WANTED))
