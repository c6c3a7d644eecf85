package com.acme

import okhttp3.OkHttpClient
import okhttp3.Request

open class Groups(private val domain: String) {
    private val http = OkHttpClient()

    fun find(): Int = http.newCall(Request.Builder().url("https://$domain.egnyte.com/pubapi/v2/groups").build()).execute().code //~ GET /pubapi/v2/groups

    fun find(id: String): Int = http.newCall(Request.Builder().url("https://$domain.egnyte.com/pubapi/v2/groups/$id").build()).execute().code //~ GET /pubapi/v2/groups/{group_id}
}
