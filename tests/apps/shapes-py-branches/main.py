import sys

from branches import bookmark, download, newest, remove, report, save

kind, argument = sys.argv[1:]
remove(argument, kind == "link")
save({"id": argument})
report(kind)
download({"path": argument})
bookmark(argument)
newest(1)
