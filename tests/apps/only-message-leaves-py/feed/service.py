from .egnyte import sheet


def refresh(path):
    try:
        data = sheet(path)
    except Exception as error:
        return {"success": False, "error": str(error)}
    return {"success": True, "bytes": len(data)}
