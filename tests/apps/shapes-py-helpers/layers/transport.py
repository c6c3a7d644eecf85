import http.client
import json


def send(method, host, path, body=None):
    connection = http.client.HTTPSConnection(host)
    connection.request(method, path, body and json.dumps(body))
    return connection.getresponse()
