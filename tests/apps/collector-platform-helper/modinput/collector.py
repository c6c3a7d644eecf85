"""One input of the collector: `helper` comes from the platform and sends, logs and stores for it."""
import sys
import time


def fetch_page(helper, token, data_url, params):
    headers = {"Authorization": "Bearer " + str(token)}
    response = helper.send_http_request(data_url, "GET", parameters=params, headers=headers, verify=True)
    helper.log_info("status {}".format(response.status_code))
    helper.log_debug("asked {} with {}".format(data_url, params))
    if response.status_code == 401:
        return 401
    if response.status_code == 429:
        time.sleep(int(response.headers.get("Retry-After", 10)))
    return response.json()


def collect_events(helper, ew):
    domain_url = "https://{}".format(helper.get_arg("egnyte_domain_url"))
    data_url = str(domain_url) + "/pubapi/v2/audit/stream"
    params = {"startDate": helper.get_arg("start_date")}
    page = fetch_page(helper, helper.get_arg("token"), data_url, params)  #~ GET /pubapi/v2/audit/stream handles=specific
    if page == 401:
        helper.log_error("connect Egnyte again")
        sys.exit(1)
    for event in page.get("events", []):
        ew.write_event(helper.new_event(data=event))
