from django.shortcuts import redirect

from .client import TokenRejected


class EgnyteSignIn:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, TokenRejected):
            exception.user.egnyte.delete()
            return redirect("egnyte-connect")
        return None
