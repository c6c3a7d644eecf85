import os
import sys

import requests

host = "https://" + os.environ["EGNYTE_DOMAIN"] + ".egnyte.com"


def report(path, number):
    url = host + "/pubapi/v1/userinfo"
    r = requests.get(url)  #~ GET /pubapi/v1/userinfo
    print(r.text)

    url = host + "/pubapi/v1/fs/" + path
    r = requests.get(url)  #~ GET /pubapi/v1/fs/{path}
    print(r.text)

    url = f"{host}/pubapi/v1/fs-content/{path}"
    r = requests.get(url)  #~ GET /pubapi/v1/fs-content/{path}

    url = f"{host}/pubapi/v1/links"
    r = requests.get(url)  #~ GET /pubapi/v1/links
    for link in r.json()["ids"]:
        url = f"{host}/pubapi/v1/links/{link}"
        r = requests.get(url)  #~ GET /pubapi/v1/links/{link_id}

    url = "%s/pubapi/v1/notes" % host
    r = requests.get(url)  #~ GET /pubapi/v1/notes

    url = "{}/pubapi/v2/users/{}".format(host, number)
    r = requests.get(url)  #~ GET /pubapi/v2/users/{user_id}

    url = f"{host}/pubapi/v2/groups"
    r = requests.get(url)  #~ GET /pubapi/v2/groups

    url = "https://hooks.chat.example/notify"
    r = requests.post(url, json=r.json())

    url = f"{host}/pubapi/v1/search"
    url += "?query=" + path
    r = requests.get(url)  #~ GET /pubapi/v1/search

    url = f"{host}/pubapi/v1/bookmarks"
    r = requests.post(url, json={"path": path})  #~ POST /pubapi/v1/bookmarks


report(sys.argv[1], sys.argv[2])
