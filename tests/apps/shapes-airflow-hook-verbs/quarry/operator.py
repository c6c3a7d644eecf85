import json

from airflow.models import BaseOperator, Variable

from quarry.hook import QuarryHook


class QuarryOperator(BaseOperator):
    def execute(self, context):
        hook = QuarryHook()
        token = Variable.get("egnyte_quarry_token")
        groups = hook.run("pubapi/v2/groups", token=token)  #~ GET /pubapi/v2/groups
        hook.run("pubapi/v1/links", data=json.dumps({"path": "/Shared/Quarry"}), token=token)  #~ POST /pubapi/v1/links
        return groups.text
