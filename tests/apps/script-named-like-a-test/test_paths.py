import requests

TOKEN = "p3v9k2xw7dnq4s8tbc5fhm6z"


def test_paths():
    answer = requests.get("https://kilns.egnyte.com/pubapi/v1/links", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200
