package de.deich;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class SignIn {

    @GetMapping("/los")
    public String start(HttpSession session, @RequestParam String domain, @RequestParam int way) {
        String state = UUID.randomUUID().toString();
        session.setAttribute("state", state);
        String key = System.getenv("EGNYTE_KEY");
        return "redirect:" + switch (way) {
            case 1 -> Addresses.encodedAlready(domain, key, state);
            case 2 -> Addresses.byBuilder(domain, key, state);
            case 3 -> Addresses.byOkHttp(domain, key, state);
            default -> Addresses.encodedTwice(domain, key, state);
        };
    }

    @GetMapping("/zurueck")
    public String back(HttpSession session, @RequestParam(required = false) String code,
                       @RequestParam(required = false) String error, @RequestParam String state) {
        if (!state.equals(session.getAttribute("state")) || error != null) {
            return "redirect:/abgelehnt";
        }
        session.setAttribute("code", code);
        return "redirect:/fertig";
    }
}
