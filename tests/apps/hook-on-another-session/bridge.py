import os

import requests


def renew(response, *args, **kwargs):
    if response.status_code == 401:
        os.environ["ERP_TOKEN"] = requests.post("https://erp.example/login").json()["token"]
    return response


erp = requests.Session()
erp.hooks["response"].append(renew)

egnyte = requests.Session()  #~ EG401; EG403
egnyte.headers["Authorization"] = "Bearer " + os.environ["EGNYTE_TOKEN"]
API = "https://%s.egnyte.com/pubapi/v1" % os.environ["EGNYTE_DOMAIN"]


def invoices():
    return erp.get("https://erp.example/api/v1/invoices").json()


def folder(number):
    egnyte.post(API + "/fs/Shared/Invoices/" + number, json={"action": "add_folder"})  #~ POST /pubapi/v1/fs/{path} handles=none


def store(number, pdf):
    egnyte.post(API + "/fs-content/Shared/Invoices/%s/invoice.pdf" % number, data=pdf)  #~ POST /pubapi/v1/fs-content/{path} handles=none


for invoice in invoices():
    folder(invoice["number"])
    store(invoice["number"], invoice["pdf"].encode())
