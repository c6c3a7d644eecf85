"""Egnyte by way of Airflow's own hook: the host stands in the connection `egnyte_default`."""
from datetime import datetime

from airflow.decorators import dag, task
from airflow.models import Variable
from airflow.providers.http.hooks.http import HttpHook


def ask(endpoint, method="GET", **data):
    hook = HttpHook(method=method, http_conn_id="egnyte_default")
    headers = {"Authorization": "Bearer " + Variable.get("egnyte_token")}
    return hook.run("pubapi/" + endpoint, data=data, headers=headers)


@task
def groups():
    return ask("v2/groups").json()  #~ GET /pubapi/v2/groups


@task
def close(group_id):
    ask(f"v2/groups/{group_id}", "DELETE")  #~ DELETE /pubapi/v2/groups/{group_id}


@task
def prices():
    # Another connection, and no path of Egnyte's.
    return HttpHook(method="GET", http_conn_id="prices").run("v2/groups").json()


@dag(schedule="@daily", start_date=datetime(2024, 1, 1))
def inventory():
    close.expand(group_id=groups())
    prices()


inventory()
