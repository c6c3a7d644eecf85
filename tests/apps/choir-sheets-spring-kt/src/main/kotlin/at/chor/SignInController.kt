package at.chor

import java.net.URI
import org.springframework.http.HttpStatus
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestBody
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController

data class Handed(val singer: String, val domain: String, val token: String)

@RestController
class SignInController(private val singers: Singers) {

    @GetMapping("/connect")
    fun connect(@RequestParam domain: String): ResponseEntity<Void> {
        val scope = SCOPES.joinToString(separator = ";") //~ EG105
        return to(
            "https://$domain.egnyte.com/puboauth/token?response_type=token&redirect_uri=$BACK" + //~ EG201; EG205
                "&client_id=${System.getenv("EGNYTE_CLIENT_ID")}&scope=$scope",
        )
    }

    @GetMapping("/conductor/connect")
    fun conductor(@RequestParam domain: String): ResponseEntity<Void> = to(
        "https://$domain.egnyte.com/puboauth/token?response_type=token&redirect_uri=$BACK" + //~ EG201; EG205
            "&client_id=${System.getenv("EGNYTE_CLIENT_ID")}&scope=Egnyte.filesystem+Egnyte.link+Egnyte.group", //~ EG109
    )

    @PostMapping("/connected")
    fun connected(@RequestBody handed: Handed) {
        singers.save(Singer(name = handed.singer, domain = handed.domain, egnyteToken = handed.token))
    }

    private fun to(address: String): ResponseEntity<Void> =
        ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address)).build()

    private companion object {
        const val BACK = "https://sheets.chor.example/connected"
        val SCOPES = listOf("Egnyte.filesystem", "Egnyte.link")
    }
}
