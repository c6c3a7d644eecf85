import requests
from django.http import JsonResponse


def _session(request):
    social = request.user.social_auth.get(provider="egnyte")
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {social.access_token}"
    return session, f"https://{request.session['egnyte_domain']}.egnyte.com"


def yearbook(request, year):
    session, host = _session(request)
    return JsonResponse(session.get(f"{host}/pubapi/v1/fs/Shared/Yearbooks/{year}").json())  #~ GET /pubapi/v1/fs/{path}


def share(request, year):
    session, host = _session(request)
    body = {"path": f"/Shared/Yearbooks/{year}", "type": "folder", "accessibility": "anyone"}
    return JsonResponse(session.post(host + "/pubapi/v1/links", json=body).json())  #~ POST /pubapi/v1/links
