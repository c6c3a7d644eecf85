package com.example.quilts

import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.ObjectNode
import io.javalin.Javalin
import io.javalin.http.Context
import io.javalin.http.Cookie
import io.javalin.http.ForbiddenResponse
import io.javalin.http.SameSite
import io.javalin.http.UnauthorizedResponse
import java.util.UUID
import okhttp3.FormBody
import okhttp3.OkHttpClient
import okhttp3.Request

private const val CALLBACK = "https://quilts.example.com/egnyte/callback"
private val http = OkHttpClient()
private val json = ObjectMapper()
private val box = Box(System.getenv("COOKIE_KEY"))

fun main() {
    Javalin.create()
        .get("/egnyte/connect", ::connect)
        .get("/egnyte/callback", ::callback)
        .get("/quilts", ::quilts)
        .start(8080)
}

fun connect(ctx: Context) {
    val domain = ctx.queryParam("domain").orEmpty()
    val state = UUID.randomUUID().toString()
    ctx.sessionAttribute("domain", domain)
    ctx.sessionAttribute("state", state)
    ctx.redirect(
        "https://$domain.egnyte.com/puboauth/token?client_id=${System.getenv("EGNYTE_KEY")}" +
            "&redirect_uri=$CALLBACK&scope=Egnyte.filesystem&response_type=code&state=$state",
    )
}

fun callback(ctx: Context) {
    val domain = ctx.sessionAttribute<String>("domain")
    if (ctx.queryParam("error") != null || ctx.queryParam("state") != ctx.sessionAttribute<String>("state")) {
        throw ForbiddenResponse()
    }
    val form = FormBody.Builder()
        .add("client_id", System.getenv("EGNYTE_KEY"))
        .add("client_secret", System.getenv("EGNYTE_SECRET"))
        .add("redirect_uri", CALLBACK)
        .add("code", ctx.queryParam("code").orEmpty())
        .add("grant_type", "authorization_code")
        .build()
    val request = Request.Builder().url("https://$domain.egnyte.com/puboauth/token").post(form).build()
    val token = http.newCall(request).execute().use { json.readTree(it.body!!.string()) } as ObjectNode
    val sealed = box.seal(token["access_token"].asText())
    ctx.cookie(
        Cookie(
            name = "quilts",
            value = sealed,
            secure = true,
            isHttpOnly = true,
            sameSite = SameSite.LAX,
            maxAge = token["expires_in"].asInt(),
        ),
    )
    ctx.cookie("quilts_domain", domain.orEmpty())
    token.remove(listOf("access_token", "refresh_token"))
    ctx.json(token)
}

fun quilts(ctx: Context) {
    val token = ctx.cookie("quilts")?.let(box::open) ?: throw UnauthorizedResponse()
    val request = Request.Builder() //~ GET /pubapi/v1/fs/{path}
        .url("https://${ctx.cookie("quilts_domain")}.egnyte.com/pubapi/v1/fs/Shared/Quilts")
        .header("Authorization", "Bearer $token")
        .build()
    http.newCall(request).execute().use { answer ->
        if (answer.code == 401) {
            ctx.removeCookie("quilts")
            throw UnauthorizedResponse()
        }
        ctx.html("<h1>Quilts</h1><pre>${json.readTree(answer.body!!.string())["files"].size()} patterns</pre>")
    }
}
