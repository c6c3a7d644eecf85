"""Hands the folders of people who left to their managers."""

import sys

import egnyte
from egnyte import exc


def connect(domain, key, login, password):
    config = {"domain": domain, "api_key": key, "login": login, "password": password, "grant_type": "password"}
    config["access_token"] = egnyte.base.get_access_token(config)  #~ EG103:warning; EG203
    return egnyte.EgnyteClient(config)


def offboard(client, email, manager):
    user = client.users.by_email(email)  #~ GET /pubapi/v2/users handles=specific
    folder = client.folder("/Private/" + user.userName)
    folder.list()  #~ GET /pubapi/v1/fs/{path} handles=specific
    for item in folder.files:
        item.move("/Private/%s/from-%s/%s" % (manager, user.userName, item.name))  #~ POST /pubapi/v1/fs/{path} handles=specific
    user.delete()  #~ DELETE /pubapi/v2/users/{user_id} handles=specific


def main():
    client = connect(*sys.argv[1:5])
    try:
        for line in sys.stdin:
            offboard(client, *line.split())
    except exc.NotAuthorized:
        sys.exit("Egnyte does not accept the sign-in any more")


if __name__ == "__main__":
    main()
