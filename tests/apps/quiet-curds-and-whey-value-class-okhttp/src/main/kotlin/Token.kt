@JvmInline
value class Token(private val text: String) {
    val header get() = "Bearer $text"

    override fun toString() = "Token(${text.length})"
}

data class Grant(val domain: String, val token: Token)
