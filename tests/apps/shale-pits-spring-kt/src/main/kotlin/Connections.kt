package com.example.shale

import org.springframework.data.annotation.Id
import org.springframework.data.mongodb.core.mapping.Document
import org.springframework.data.mongodb.repository.MongoRepository
import org.springframework.http.MediaType
import org.springframework.security.crypto.encrypt.TextEncryptor
import org.springframework.util.LinkedMultiValueMap
import org.springframework.web.bind.annotation.*
import org.springframework.web.client.RestClient
import org.springframework.web.client.body
import java.security.Principal

@Document
data class Connection(@Id val owner: String, val domain: String, val sealed: String)

@Document
data class Snapshot(@Id val owner: String, val answer: Map<String, String>) //~ EG303

interface Connections : MongoRepository<Connection, String>
interface Snapshots : MongoRepository<Snapshot, String>

@RestController
@RequestMapping("/egnyte")
class EgnyteController(
    private val connections: Connections,
    private val snapshots: Snapshots,
    private val encryptor: TextEncryptor,
    builder: RestClient.Builder,
) {
    private val client = builder.build()

    @PostMapping("/connection")
    fun connect(who: Principal, @RequestParam domain: String, @RequestParam code: String): Map<String, String> {
        val form = LinkedMultiValueMap<String, String>().apply {
            add("grant_type", "authorization_code")
            add("client_id", System.getenv("EGNYTE_KEY"))
            add("client_secret", System.getenv("EGNYTE_SECRET"))
            add("redirect_uri", "https://shale.example.com/back")
            add("code", code)
        }
        val granted = client.post().uri("https://$domain.egnyte.com/puboauth/token")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).retrieve().body<Map<String, String>>()!!
        connections.save(Connection(who.name, domain, encryptor.encrypt(granted.getValue("access_token"))))
        snapshots.save(Snapshot(who.name, granted))
        return mapOf("domain" to domain)
    }

    @DeleteMapping("/connection")
    fun disconnect(who: Principal) { //~ EG309
        connections.deleteById(who.name)
    }

    @DeleteMapping("/snapshot")
    fun forget(who: Principal) = snapshots.deleteById(who.name)
}
