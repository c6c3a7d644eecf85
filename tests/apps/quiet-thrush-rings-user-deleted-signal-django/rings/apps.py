from django.apps import AppConfig


class RingsConfig(AppConfig):
    name = "rings"

    def ready(self):
        from . import signals  # noqa: F401
