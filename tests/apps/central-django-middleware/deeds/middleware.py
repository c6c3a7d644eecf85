import httpx
from django.shortcuts import redirect


class ReconnectEgnyte:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, httpx.HTTPStatusError) and exception.response.status_code == 401:
            request.session.pop("egnyte_token", None)
            return redirect("connect")
        return None
