import sys

import noticed
from by_caller import groups, users
from dealt_with import SignedOut, by_helper, code_of_the_error, inactive_developer, listed, matched, named

noticed.ignored()
noticed.only_the_body()
noticed.transport_only()
noticed.ok()
noticed.not_200()
noticed.body_instead_of_status()
noticed.raised()
noticed.caught_all()
noticed.swallowed()
noticed.opened()
try:
    print(listed(), named(), matched(), code_of_the_error(), by_helper(), inactive_developer())
except SignedOut:
    sys.exit("sign in to Egnyte again")
print(users(), groups())
