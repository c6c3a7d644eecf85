package example.desk;

import java.util.UUID;
import jakarta.servlet.http.HttpSession;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ConnectController {

    private final Connectors connectors;

    public ConnectController(Connectors connectors) {
        this.connectors = connectors;
    }

    @GetMapping("/connect")
    public String connect(@RequestParam String subdomain, HttpSession session) {
        session.setAttribute("subdomain", subdomain);
        return connectors.egnyteSignIn(subdomain);
    }

    @GetMapping("/connectors/egnyte")
    public String back(@RequestParam(required = false) String code, @RequestParam(required = false) String error, HttpSession session) {
        if (error != null) {
            return "not connected: " + error;
        }
        return "connected " + connectors.egnyte((String) session.getAttribute("subdomain"), code).get("id");
    }
}
