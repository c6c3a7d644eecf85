import requests

SCOPE = "Egnyte.filesystem,Egnyte.filesystem"


def test_names():
    requests.get("https://acme.egnyte.com/pubapi/v1/links").json()
    assert requests.post("https://acme.egnyte.com/puboauth/token", data={"grant_type": "password"})
