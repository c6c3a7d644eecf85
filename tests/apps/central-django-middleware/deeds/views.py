import httpx
from django.http import JsonResponse
from django.views import View

HOST = "https://countyclerk.egnyte.com"  #~ EG501


def deeds(request):
    answer = httpx.get(  #~ EG403
        #~^ GET /pubapi/v1/fs/{path} handles=specific
        f"{HOST}/pubapi/v1/fs/Shared/Deeds",
        headers={"Authorization": f"Bearer {request.session['egnyte_token']}"},
    ).raise_for_status()
    return JsonResponse(answer.json())


class DeedView(View):
    def delete(self, request, name):
        answer = httpx.delete(f"{HOST}/pubapi/v1/fs/Shared/Deeds/{name}", headers={"Authorization": f"Bearer {request.session['egnyte_token']}"})  #~ DELETE /pubapi/v1/fs/{path} handles=specific
        answer.raise_for_status()
        return JsonResponse({})
