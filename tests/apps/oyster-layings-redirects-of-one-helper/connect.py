import os
import secrets
import sys
import webbrowser
from urllib.parse import urlencode


def link(redirect):
    asked = {
        "client_id": os.environ["EGNYTE_KEY"],
        "redirect_uri": redirect,
        "scope": "Egnyte.filesystem",
        "response_type": "code",
        "state": secrets.token_hex(),
    }
    return f"https://{sys.argv[1]}.egnyte.com/puboauth/token?{urlencode(asked)}"


webbrowser.open(link("https://layings.example.com/connected"))
webbrowser.open(link("http://localhost:8080/connected")) #~ EG207:warning
print(link("http://intranet.example.com/connected")) #~ EG207
