package maypole

/** What we ask Egnyte for. The paths of our own API look much like theirs, and are not. */
sealed interface Endpoint {
    val path: String

    data class Folder(val name: String) : Endpoint {
        override val path get() = "/pubapi/v1/fs/Shared/$name"
    }

    data class Search(val words: String) : Endpoint {
        override val path get() = "/pubapi/v1/search?query=$words"
    }

    data object Me : Endpoint {
        override val path = "/pubapi/v1/userinfo"
    }
}

object OwnApi {
    const val SETS = "/pubapi/v3/sets"
    const val FOLDERS = "/pubapi/v1/folderz"
}
