from airflow.providers.http.hooks.http import HttpHook


class QuarryHook(HttpHook):
    """One hook for what is read and what is handed in."""

    def __init__(self, method="POST", http_conn_id="egnyte_quarry"):
        super().__init__(method, http_conn_id)

    def run(self, endpoint, data=None, headers=None, extra_options=None, token=None):
        headers = {"Authorization": "Bearer " + token}
        if endpoint.startswith("pubapi/v2/"):
            self.method = "GET"
        else:
            self.method = "POST"
        return super().run(endpoint, data, headers, extra_options)
