package nl.pakketpost.scans.net

/** Whose scans these are; filled by the account manager of the device. */
interface Account {
    val domain: String
    val token: String

    fun signOut()
}
