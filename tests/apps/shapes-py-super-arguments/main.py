import sys

from commands import StartAudit, WhoAmI

for command in (WhoAmI(), StartAudit()):
    command.run(sys.argv[1])
