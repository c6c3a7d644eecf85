from rest_framework import serializers

from .models import EgnyteConnection


class EgnyteConnectionSerializer(serializers.ModelSerializer):
    """What the front end sees: it learns the domain and when to connect anew."""

    has_token = serializers.SerializerMethodField()

    class Meta:
        model = EgnyteConnection
        exclude = ["access_token"]

    def get_has_token(self, connection):
        return bool(connection.access_token)
