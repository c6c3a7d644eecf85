"""What every sign-in with another service does when the user comes back."""

import hmac

from django.contrib import messages
from django.shortcuts import redirect
from django.views import View


class ReturnView(View):
    """Subclasses say what to do with a code that may be trusted."""

    service = "the service"

    def dispatch(self, request, *args, **kwargs):
        answer = request.GET.dict()
        wanted = request.session.pop(f"{self.service}-state", "")
        if not wanted or not hmac.compare_digest(wanted, answer.get("state", "")):
            messages.error(request, "Please start again.")
            return redirect("home")
        match answer:
            case {"error": "access_denied"}:
                messages.info(request, f"You did not connect {self.service}.")
                return redirect("home")
            case {"error": why}:
                messages.error(request, f"{self.service} says: {answer.get('error_description', why)}")
                return redirect("home")
        return self.granted(request, answer["code"])

    def granted(self, request, code):
        raise NotImplementedError
