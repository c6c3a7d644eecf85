package com.acme.shelf

import okhttp3.Response

/** The answer, if the token was taken. */
fun Response.orConnect(): Response {
    if (this.code == 401) throw NotConnected()
    return this
}
