package com.acme

const val API = "/pubapi"
internal const val V1 = "$API/v1"
val USERS: String = API + "/v2/users"

enum class Verb(val word: String) {
    READ("GET"),
    CHANGE("PATCH"),
    DROP("DELETE"),
}

object Paths {
    const val LINKS = "$V1/links"
    private val table = mapOf("notes" to "$V1/notes", "tasks" to "$V1/tasks")
    fun named(key: String) = table.getValue(key)
    fun link(id: String): String = listOf(LINKS, id).joinToString("/")
}

fun String.underV1(): String = "$V1/${this.trimStart('/')}"

fun host(domain: String, suffix: String = "egnyte.com") = "https://%s.%s".format(domain, suffix)
