import os

SECRET_KEY = os.environ["SECRET_KEY"]
ROOT_URLCONF = "payslips.urls"

OAUTH = {
    "PAYROLL": {
        "TOKEN_URL": "https://login.payroll.example/oauth/token",
        "CLIENT_ID": os.environ["PAYROLL_ID"],
        "CLIENT_SECRET": os.environ["PAYROLL_SECRET"],
        "USERNAME": os.environ["PAYROLL_USER"],
        "PASSWORD": os.environ["PAYROLL_PASSWORD"],
        "SCOPE": "slips:read,people:read",
    },
    "EGNYTE": {
        "TOKEN_URL": "https://{domain}.egnyte.com/puboauth/token",
        "CLIENT_ID": os.environ["EGNYTE_KEY"],
        "CLIENT_SECRET": os.environ["EGNYTE_SECRET"],
        "REDIRECT_URI": os.environ["PUBLIC_URL"].rstrip("/") + "/egnyte/back/",
        "SCOPE": "Egnyte.filesystem",
    },
}
