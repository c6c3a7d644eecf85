"""Where the papers of the inns are kept."""

API = "https://{domain}.egnyte.com/pubapi/v1/"
