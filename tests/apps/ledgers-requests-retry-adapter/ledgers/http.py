import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry


def egnyte_session(token):
    session = requests.Session()
    retries = Retry(
        total=5,
        backoff_factor=1,
        status_forcelist=[401, 429, 500, 502, 503, 504], #~ EG404
        allowed_methods=["GET", "POST"],
    )
    session.mount("https://", HTTPAdapter(max_retries=retries))
    session.headers.update({"Authorization": f"Bearer {token}"})
    return session


def bank_session(token):
    session = requests.Session()
    retries = Retry(total=5, backoff_factor=1, status_forcelist=[401, 429, 500, 502, 503, 504])
    session.mount("https://", HTTPAdapter(max_retries=retries))
    session.headers.update({"Authorization": f"Bearer {token}"})
    return session
