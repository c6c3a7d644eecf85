import options

options.links()
options.users()
options.note("/Shared", "hello")
options.listing()
options.listing("Private")
options.assigned(4)
options.positional("Shared", "a.pdf")
