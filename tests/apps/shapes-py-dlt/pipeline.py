import os

import dlt
from dlt.sources.helpers import requests
from dlt.sources.helpers.rest_client import RESTClient, paginate
from dlt.sources.helpers.rest_client.auth import BearerTokenAuth

ROOT = f"https://{os.environ['EGNYTE_DOMAIN']}.egnyte.com/pubapi"


@dlt.source
def egnyte(access_token=dlt.secrets.value):
    client = RESTClient(base_url=ROOT, auth=BearerTokenAuth(token=access_token))

    @dlt.resource(write_disposition="replace")
    def links():
        for page in client.paginate("v1/links"):  #~ GET /pubapi/v1/links
            yield page

    @dlt.resource
    def groups():
        yield client.get("v2/groups").json()["resources"]  #~ GET /pubapi/v2/groups

    return links, groups


@dlt.resource(table_name="people")
def people():
    yield from paginate(f"{ROOT}/v2/users", auth=BearerTokenAuth(dlt.secrets["egnyte.token"]))  #~ GET /pubapi/v2/users


@dlt.transformer(data_from=people)
def rights(items):
    for person in items:
        answer = requests.get(f"{ROOT}/v1/perms/user/{person['userName']}")  #~ GET /pubapi/v1/perms/user/{username}
        yield answer.json()


@dlt.resource
def rates():
    yield requests.get("https://rates.bank.example/pubapi/v1/links").json()


pipeline = dlt.pipeline(pipeline_name="egnyte", destination="duckdb")
pipeline.run([egnyte(), people, rights, rates])
