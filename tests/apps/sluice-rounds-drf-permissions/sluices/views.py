import os

import requests
from django.shortcuts import get_object_or_404, redirect
from django.utils.crypto import get_random_string
from django.utils.http import urlencode
from rest_framework.decorators import api_view
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Sluice
from .permissions import IsKeeper

HOST = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com"
BACK = "https://sluices.example/egnyte/back/"


@api_view(["GET"])
def connect(request):
    query = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": "Egnyte.filesystem",
        "state": get_random_string(24),
    }
    return redirect(f"{HOST}/puboauth/token?{urlencode(query)}")


@api_view(["GET"])
def back(request):
    if request.query_params.get("error"):
        return Response({"error": "You did not let us in."}, status=403)
    code = request.query_params["code"]  #~ EG206
    state = request.query_params["state"]
    answer = requests.post(
        f"{HOST}/puboauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": os.environ["EGNYTE_KEY"],
            "client_secret": os.environ["EGNYTE_SECRET"],
            "redirect_uri": BACK,
            "code": code,
        },
        timeout=10,
    )
    request.session["egnyte"] = answer.json()["access_token"]
    return redirect("rounds")


# What the framework's base looks at in a request is who is signed in here.
class Levels(APIView):
    permission_classes = [IsKeeper]

    def get(self, request, sluice):
        found = get_object_or_404(Sluice, code=sluice)
        self.check_object_permissions(request, found)
        answer = requests.get(  #~ GET /pubapi/v1/fs/{path} handles=specific
            f"{HOST}/pubapi/v1/fs/Shared/Sluices/{found.code}",
            headers={"Authorization": f"Bearer {request.session['egnyte']}"},
            timeout=10,
        )
        if answer.status_code == 401:
            return redirect("connect")
        if answer.status_code == 429:
            return Response(status=503, headers={"Retry-After": answer.headers["Retry-After"]})
        return Response(answer.json())
