import os

from dotenv import load_dotenv

load_dotenv("env/.portal-env")

authorize_url = os.environ.get("authorize_url")
links_url = os.environ.get("links_url")
people_url = os.environ.get("people_url")
mail_url = os.environ.get("mail_url")
client_id = os.environ.get("client_id")
return_url = os.environ.get("return_url")
