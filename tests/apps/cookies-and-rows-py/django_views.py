from django.http import HttpResponse, HttpResponseForbidden

from grant import redeem


def back(request):
    if request.GET.get("error") or request.GET["state"] != request.session.pop("state"):
        return HttpResponseForbidden()
    token = redeem(request.session["domain"], request.GET["code"])
    response = HttpResponse("connected")
    response.set_cookie("egnyte", token, secure=True)  #~ EG302
    response.set_cookie("egnyte_hidden", token, secure=True, httponly=True)
    return response
