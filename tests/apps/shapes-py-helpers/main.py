import same_file
from layers.model import Group
from same_file import add_folder, drop

add_folder("Shared/a")
drop("Shared/b")
same_file.links()
same_file.tidy("Shared")
Group.all("acme")
Group.create("acme", "Editors")
Group("acme", "g1").load()
