import builders

builders.list_folder("Shared", "Plans")
builders.content("Shared/plan.pdf")
builders.users()
builders.notes()
builders.search("plan")
builders.links()
builders.group("g1")
