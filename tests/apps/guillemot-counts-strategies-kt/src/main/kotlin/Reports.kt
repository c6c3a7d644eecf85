package guillemot

sealed interface Report {
    val path: String
}

class LinksReport(private val folder: String) : Report {
    override val path get() = "/pubapi/v1/links?path=$folder" //~ GET /pubapi/v1/links
}

object UsersReport : Report {
    override val path = "/pubapi/v2/users" //~ GET /pubapi/v2/users
}
