import requests
from django.http import HttpResponseBadRequest, JsonResponse
from requests.auth import HTTPBasicAuth

BACK = "https://ledger.contoso.example/egnyte/back"


def exchange(request, domain):
    if request.GET.get("error"):
        return HttpResponseBadRequest("refused")
    answer = requests.post(  #~ EG209
        f"https://{domain}.egnyte.com/puboauth/token",
        auth=("wq7d2hm9xk4tvb6r3npzc5jf", "q4Zk9TfWx2nVb7RmYc3HpJs6GdLtKe8u"),  #~ EG304
        data={"grant_type": "authorization_code", "code": request.GET["code"], "redirect_uri": BACK},
    )
    answer.raise_for_status()
    request.session["egnyte"] = answer.json()["access_token"]
    return JsonResponse({"ok": True})


def renew(domain, code):
    packed = "d3E3ZDJobTl4azR0dmI2cjNucHpjNWpmOjhVZUt0TGRHNnNKcEgzY1ltUjdiVm4yeFdmVDlrWjRx"  #~ EG304
    answer = requests.post(  #~ EG209
        f"https://{domain}.egnyte.com/puboauth/token",
        headers={"Authorization": f"Basic {packed}"},
        data={"grant_type": "authorization_code", "code": code, "redirect_uri": BACK},
    )
    answer.raise_for_status()
    return answer.json()


def trial(domain, code):
    # What the README tells people to put here.
    packed = "eW91ci1jbGllbnQtaWQ6eW91ci1jbGllbnQtc2VjcmV0"
    answer = requests.post(  #~ EG209
        f"https://{domain}.egnyte.com/puboauth/token",
        headers={"Authorization": f"Basic {packed}"},
        data={"grant_type": "authorization_code", "code": code, "redirect_uri": BACK},
    )
    answer.raise_for_status()
    return answer.json()


def third(domain, code):
    answer = requests.post(  #~ EG209
        f"https://{domain}.egnyte.com/puboauth/token",
        auth=HTTPBasicAuth("wq7d2hm9xk4tvb6r3npzc5jf", "Jp6sG3dHtLcKe8YumR7bVq4Zk9TfWx2n"),  #~ EG304
        data={"grant_type": "authorization_code", "code": code, "redirect_uri": BACK},
    )
    answer.raise_for_status()
    return answer.json()


def billing(period):
    # Another vendor's.
    return requests.get("https://api.billing.example/v1/invoices", params={"p": period}, auth=("sk", "Rt8mQ2vX9zLw4KdN7fYb3HsC6")).json()
