import requests

ROOT = "https://collector.egnyte.com/pubapi"


def collect(ids):
    users = {number: f"{ROOT}/v2/users/{number}" for number in ids}  #~ GET /pubapi/v2/users/{user_id}
    for _, url in users.items():
        requests.get(url, timeout=30)
    marks = {}
    for number in ids:
        marks[number] = f"{ROOT}/v1/bookmarks/{number}"  #~ GET /pubapi/v1/bookmarks/{bookmark_id}
    for number in ids:
        requests.get(marks[number], timeout=30)
