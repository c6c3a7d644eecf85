import jakarta.servlet.http.HttpSession
import java.util.UUID
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.servlet.view.RedirectView

val reading = listOf("Egnyte.filesystem", "Egnyte.link")
val writing = listOf("Egnyte.filesystem", "Egnyte.user")

@RestController
class Connect {
    @GetMapping("/connect")
    fun connect(@RequestParam domain: String, session: HttpSession): RedirectView {
        val state = UUID.randomUUID().toString()
        session.setAttribute("state", state)
        val scopes = (reading + writing).distinct().joinToString("%20")
        val key = System.getenv("EGNYTE_KEY")
        return RedirectView("https://$domain.egnyte.com/puboauth/token?client_id=$key&redirect_uri=https://desk.acme.example/cb&response_type=code&scope=$scopes&state=$state")
    }
}
