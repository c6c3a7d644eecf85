from dataclasses import asdict, dataclass, field, replace
from functools import partial
import os

from yarl import URL


@dataclass(frozen=True)
class Ask:
    client_id: str = field(default_factory=lambda: os.environ["EGNYTE_KEY"])
    redirect_uri: str = "https://ferry.example.com/egnyte"
    response_type: str = "code"
    scope: str = " ".join(("Egnyte.filesystem", "Egnyte.audit"))
    state: str = ""


FIRST = Ask()


def place(domain: str) -> URL:
    return URL.build(scheme="https", host=f"{domain}.egnyte.com", path="/puboauth/token")


def page(domain: str, state: str) -> str:
    return str(place(domain).with_query(asdict(replace(FIRST, state=state))))


form = partial(
    dict,
    client_id=FIRST.client_id,
    client_secret=os.environ["EGNYTE_SECRET"],
    redirect_uri=FIRST.redirect_uri,
    grant_type="authorization_code",
)
