import secrets

import httpx
import streamlit as st
from itsdangerous import BadSignature, URLSafeTimedSerializer

BACK = "https://pigs.example.com/"
signer = URLSafeTimedSerializer(st.secrets["signing_key"], salt="egnyte")


def consent_url(domain):
    # Streamlit starts a new session after the redirect, so the state has to prove itself.
    query = httpx.QueryParams(
        client_id=st.secrets["egnyte_key"],
        redirect_uri=BACK,
        scope="Egnyte.filesystem",
        response_type="code",
        state=signer.dumps({"domain": domain, "nonce": secrets.token_hex(8)}),
    )
    return f"https://{domain}.egnyte.com/puboauth/token?{query}"


def take_code():
    params = st.query_params
    if "error" in params:
        st.error("Egnyte was not connected: " + params["error"])
        st.stop()
    try:
        domain = signer.loads(params["state"], max_age=600)["domain"]
    except (KeyError, BadSignature):
        st.error("This sign-in was not started here.")
        st.stop()
    answer = httpx.post(
        f"https://{domain}.egnyte.com/puboauth/token",
        data={
            "client_id": st.secrets["egnyte_key"],
            "client_secret": st.secrets["egnyte_secret"],
            "redirect_uri": BACK,
            "code": params["code"],
            "grant_type": "authorization_code",
        },
    )
    answer.raise_for_status()
    st.session_state.egnyte = domain, answer.json()["access_token"]
    params.clear()


if "code" in st.query_params or "error" in st.query_params:
    take_code()

if "egnyte" not in st.session_state:
    if name := st.text_input("Your Egnyte domain"):
        st.link_button("Connect", consent_url(name))
    st.stop()

domain, token = st.session_state.egnyte
answer = httpx.get(f"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Pigs", headers={"Authorization": f"Bearer {token}"})  #~ GET /pubapi/v1/fs/{path} handles=specific
if answer.status_code == httpx.codes.UNAUTHORIZED:
    del st.session_state.egnyte
    st.rerun()
elif answer.status_code == httpx.codes.TOO_MANY_REQUESTS:
    st.info(f"Egnyte is busy, please wait {answer.headers.get('Retry-After', '10')} seconds.")
else:
    st.table(answer.json().get("files", []))
