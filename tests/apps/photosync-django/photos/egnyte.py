import requests
from django.conf import settings


class SignInAgain(Exception):
    pass


def exchange(domain, code):
    form = {
        "client_id": settings.EGNYTE["CLIENT_ID"],
        "client_secret": settings.EGNYTE["CLIENT_SECRET"],
        "redirect_uri": "https://sitephotos.example/connected/",
        "grant_type": "authorization_code",
        "code": code,
    }
    return requests.post("https://%s.egnyte.com/puboauth/token" % domain, data=form).json()["access_token"]


def store(connection, site, photo):
    url = "https://{}.egnyte.com/pubapi/v1/fs-content/Shared/Sites/{}/{}".format(connection.domain, site, photo.name)
    answer = requests.post(url, data=photo, headers={"Authorization": "Bearer " + connection.token})  #~ POST /pubapi/v1/fs-content/{path} handles=none; EG401; EG403
    return answer.headers["X-Sha512-Checksum"]


def share(connection, site):
    answer = requests.post(
        #~^ POST /pubapi/v1/links handles=specific; EG101
        "https://%s.egnyte.com/pubapi/v1/links" % connection.domain,
        json={"path": "/Shared/Sites/" + site, "type": "folder", "accessibility": "anyone"},
        headers={"Authorization": "Bearer " + connection.token},
    )
    if answer.status_code == 401:
        raise SignInAgain(connection.domain)
    return answer.json()["links"][0]["url"]
