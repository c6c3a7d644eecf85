from verbs import anything, bookmark, group, links, note, remove_user, users

links()
users()
remove_user(4)
group("g", None)
bookmark("/Shared")
note(1)
anything()
