class Secret(str):
    """A string that does not show itself; `+` and `join` still see what it holds."""

    __slots__ = ()

    def __repr__(self):
        return "Secret(%d)" % len(self)

    def __str__(self):
        return "***"

    def __format__(self, spec):
        return format("***", spec)

    def plain(self):
        return str.__str__(self)
