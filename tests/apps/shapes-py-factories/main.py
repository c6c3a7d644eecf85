import sys

from clients import client_for, create_client, getter

domain, token = sys.argv[1:]
create_client(domain, token).delete("/v1/fs/Shared/a.pdf")  #~ DELETE /pubapi/v1/fs/{path}
client_for(domain, token).get("/v2/groups")  #~ GET /pubapi/v2/groups
get = getter(domain, token)
get("v1/bookmarks")  #~ GET /pubapi/v1/bookmarks
get(f"v1/notes/{sys.argv[1]}")  #~ GET /pubapi/v1/notes/{note_id}
with create_client(domain, token) as client:
    client.post("v1/links", json={"path": "/Shared"})  #~ POST /pubapi/v1/links
    client.request("PUT", "/v2/groups/g1", json={})  #~ PUT /pubapi/v2/groups/{group_id}
