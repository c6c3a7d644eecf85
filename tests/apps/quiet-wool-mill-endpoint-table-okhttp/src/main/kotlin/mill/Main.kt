package mill

fun main(args: Array<String>) {
    val egnyte = Egnyte(System.getenv("EGNYTE_DOMAIN")) { System.getenv("EGNYTE_TOKEN") }
    try {
        when (args[0]) {
            "folder" -> println(egnyte.folder(args[1]))
            "trash" -> println(egnyte.trash())
            "rights" -> println(egnyte.rights(args[1]))
            "link" -> println(egnyte.link(args[1]))
            "cursor" -> println(egnyte.cursor())
            "search" -> println(egnyte.search(args[1]))
            "speed" -> println(Looms().speed(args[1].toInt()))
        }
    } catch (e: SignInAgain) {
        System.err.println("Egnyte wants you to sign in again")
    }
}
