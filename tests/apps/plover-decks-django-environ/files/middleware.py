from django.http import HttpResponse, JsonResponse

from .egnyte import NotSignedIn, SlowDown


class EgnyteErrors:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exc):
        if isinstance(exc, NotSignedIn):
            return JsonResponse({"signin": "/egnyte/go/"}, status=401)
        if isinstance(exc, SlowDown):
            return HttpResponse(status=503, headers={"Retry-After": exc.seconds})
