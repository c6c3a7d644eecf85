from datetime import timedelta

import requests
from django.conf import settings
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from rest_framework.decorators import api_view
from rest_framework.exceptions import PermissionDenied
from rest_framework.response import Response

from .models import EgnyteConnection
from .serializers import EgnyteConnectionSerializer


@api_view(["POST"])
def exchange(request):
    if request.data.get("error"):
        raise PermissionDenied("Egnyte did not grant access")
    if not constant_time_compare(request.data["state"], request.session.pop("egnyte_state", "")):
        raise PermissionDenied("state")
    domain = request.session["egnyte_domain"]
    answer = requests.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": settings.EGNYTE_KEY,
            "client_secret": settings.EGNYTE_SECRET,
            "redirect_uri": "https://pottery.example.com/connected",
            "code": request.data["code"],
            "grant_type": "authorization_code",
        },
        timeout=30,
    )
    answer.raise_for_status()
    token = answer.json()
    connection, _ = EgnyteConnection.objects.update_or_create(
        user=request.user,
        defaults={
            "domain": domain,
            "access_token": token["access_token"],
            "expires_at": timezone.now() + timedelta(seconds=token["expires_in"]),
        },
    )
    response = Response(EgnyteConnectionSerializer(connection).data)
    response.set_signed_cookie("connection", connection.pk, secure=True, httponly=True, samesite="Lax")
    response.set_cookie("egnyte_domain", domain, secure=True)
    return response


@api_view(["GET"])
def glazes(request):
    number = request.get_signed_cookie("connection", max_age=timedelta(hours=12))
    connection = get_object_or_404(EgnyteConnection, pk=number, user=request.user)
    folder = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{connection.domain}.egnyte.com/pubapi/v1/fs/Shared/Glazes",
        headers={"Authorization": f"Bearer {connection.access_token}"},
        timeout=30,
    )
    folder.raise_for_status()
    return Response({"files": folder.json().get("files", []), "connection": EgnyteConnectionSerializer(connection).data})
