import requests
from rest_framework.decorators import api_view
from rest_framework.exceptions import APIException, Throttled
from rest_framework.response import Response
from rest_framework_simplejwt.tokens import RefreshToken

from .models import EgnyteAccount


class ConnectAgain(APIException):
    status_code = 409
    default_code = "connect_again"


@api_view(["POST"])
def login(request):
    own = RefreshToken.for_user(request.user)
    account = EgnyteAccount.objects.filter(user=request.user).first()
    return Response({"token": str(own.access_token), "refresh": str(own), "egnyte": account and account.domain})


@api_view()
def ponds(request):
    account = EgnyteAccount.objects.get(user=request.user)
    answer = requests.get(  #~ GET /pubapi/v1/fs/{path}
        f"https://{account.domain}.egnyte.com/pubapi/v1/fs/Shared/Ponds",
        headers={"Authorization": f"Bearer {account.token}"},
        timeout=20,
    )
    if answer.status_code == 401:
        raise ConnectAgain
    if answer.status_code == 429:
        raise Throttled(wait=int(answer.headers.get("Retry-After", 60)))
    return Response(answer.json()["files"])
