import os
import sys

from .session import EgnyteSession, SignInRequired


def archive(session, folder):
    listing = session.get(f"/v1/fs{folder}").json()  #~ GET /pubapi/v1/fs/{path} handles=specific
    for file in listing["files"]:
        session.post(f"/v1/fs{file['path']}", json={"action": "move", "destination": f"/Shared/Archive/{file['name']}"})  #~ POST /pubapi/v1/fs/{path} handles=specific
    session.delete("/v1/fs" + folder)  #~ DELETE /pubapi/v1/fs/{path} handles=specific


def main():
    try:
        archive(EgnyteSession(os.environ["EGNYTE_DOMAIN"], os.environ["EGNYTE_TOKEN"]), sys.argv[1])
    except SignInRequired:
        sys.exit("sign in to Egnyte again: archivist login")
