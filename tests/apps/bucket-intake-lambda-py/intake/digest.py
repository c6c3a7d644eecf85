from egnyte import ask, get_token


def lambda_handler(event, context):
    token = get_token()
    listed = ask("GET", "/fs/Shared/Inbox", token).json() #~ GET /pubapi/v1/fs/{path} handles=specific
    return {"files": len(listed.get("files", []))}
