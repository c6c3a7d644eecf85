from field.settings import *  # noqa: F403

# Runs against the sandbox, under https://fieldrecords.qa-egnyte.com/pubapi/v1.
EGNYTE_AUTHORIZE = "https://%s.qa-egnyte.com/puboauth/token"
