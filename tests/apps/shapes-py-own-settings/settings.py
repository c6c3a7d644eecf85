import os


class Settings(dict):
    """A section of the settings: the environment wins."""

    def __init__(self, *args, parent="", **kwargs):
        super().__init__(*args, **kwargs)
        self.parent = parent

    def full_key(self, key):
        return f"{self.parent}_{key}".strip("_")

    def get(self, key, default=None):
        name = self.full_key(key)
        if name in os.environ:
            return os.environ.get(name)
        return super().get(key, default)


def child(parent):
    return Settings(parent=parent)


config = child("EGNYTE_PROVIDER")

BASE_URL = config.get("BASE_URL", "https://waterline.egnyte.com/pubapi/v1")
PAGE = int(config.get("PAGE", 100))
