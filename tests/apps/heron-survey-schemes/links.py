import sys

import requests

LINKS = f"https://{sys.argv[1]}.egnyte.com/pubapi/v1/links"


def checked(response):
    if response.status_code == 401:
        sys.exit("connect Heron Survey again")
    if response.status_code == 429:
        sys.exit("wait " + response.headers["Retry-After"])
    return response.json()


# The scheme of another API, and a token that nobody took out again.
print(checked(requests.get(LINKS, headers={"Authorization": "Token 7xk3vn9q2mzt8wbc4rjy6hdp"})))  #~ GET /pubapi/v1/links; EG304 EG307
# The blank is missing.
print(checked(requests.get(LINKS, headers={"Authorization": "Bearer4rjy6hdp7xk3vn9q2mzt8wbc"})))  #~ GET /pubapi/v1/links; EG304 EG307
# Not a token, but what stands for one.
print(checked(requests.get(LINKS, headers={"Authorization": "Token <your-token-here>"})))  #~ GET /pubapi/v1/links; EG307
