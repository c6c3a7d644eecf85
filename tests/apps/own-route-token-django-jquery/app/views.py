import os
import requests
from django.http import JsonResponse


def exchange(request):
    answer = requests.post("https://acme.egnyte.com/puboauth/token", data={"grant_type": "authorization_code", "client_id": os.environ["EGNYTE_KEY"], "client_secret": os.environ["EGNYTE_SECRET"], "redirect_uri": "https://x.example/cb", "scope": "Egnyte.filesystem", "code": request.GET["code"]})
    answer.raise_for_status()
    token = answer.json()["access_token"]
    print("token received:", bool(token))
    return JsonResponse({"token": token})  #~ EG302


def ping(request):
    return JsonResponse({"token": "no"})
