"""Which hosts a page of ours may lead to."""

# Production, the sandbox, and the two hosts of the Enhanced Authentication Service.
HOSTS = (
    "https://*.egnyte.com",
    "https://*.qa-egnyte.com",
    "https://us-partner-integrations.egnyte.com",
    "https://partner-integrations.egnyte.com",
)


def content_security_policy() -> str:
    return "default-src 'self'; form-action 'self' " + " ".join(HOSTS)
