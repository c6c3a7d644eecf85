import requests

import drive
import drive.paths as paths
from drive import FS, LINKS, ROOT, Paths
from drive.legacy import notes

UNUSED = f"{ROOT}/audit/logins"


def run(path, user):
    requests.get(FS + path)  #~ GET /pubapi/v1/fs/{path}
    requests.get(LINKS)  #~ GET /pubapi/v1/links
    requests.delete(f"{ROOT}/links/{user}")  #~ DELETE /pubapi/v1/links/{link_id}
    requests.patch(f"{Paths.USERS}/{user}", json={})  #~ PATCH /pubapi/v2/users/{user_id}
    requests.get(Paths.GROUPS)  #~ GET /pubapi/v2/groups
    requests.get(notes.NOTES)  #~ GET /pubapi/v1/notes
    requests.get(paths.HIDDEN)  #~ GET /pubapi/v1/bookmarks
    requests.post(drive.ROOT + "/fs-content" + path)  #~ POST /pubapi/v1/fs-content/{path}


run("/Shared", 7)
