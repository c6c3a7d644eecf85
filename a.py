import requests
def f(t):
    return requests.get("https://x.egnyte.com/pubapi/v1/userinfo", headers={"Authorization": "Bearer "+t})
