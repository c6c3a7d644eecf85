package example.kilns;

import java.util.UUID;
import jakarta.servlet.http.HttpSession;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@SpringBootApplication
@Controller
public class EgnyteAuthController {

    private final EgnyteAuthService auth;

    public EgnyteAuthController(EgnyteAuthService auth) {
        this.auth = auth;
    }

    public static void main(String[] args) {
        SpringApplication.run(EgnyteAuthController.class, args);
    }

    @GetMapping("/connect")
    public String connect(@RequestParam String domain, HttpSession session) {
        String state = UUID.randomUUID().toString();
        session.setAttribute("state", state);
        session.setAttribute("domain", domain);
        return "redirect:" + auth.authorizeUrl(domain, state);
    }

    @GetMapping("/callback")
    public String callback(@RequestParam(required = false) String code, @RequestParam String state,
            @RequestParam(required = false) String error, HttpSession session) {
        if (error != null) {
            return "denied";
        }
        if (!state.equals(session.getAttribute("state"))) {
            return "redirect:/error";
        }
        String domain = (String) session.getAttribute("domain");
        switch (String.valueOf(session.getAttribute("client"))) {
            case "map" -> auth.exchangeAgain(domain, code);
            case "client" -> auth.exchangeByClient(domain, code);
            case "form" -> auth.exchangeAsForm(domain, code);
            case "declared" -> auth.exchangeAsDeclaredForm(domain, code);
            default -> auth.exchange(domain, code);
        }
        return "redirect:/";
    }
}
