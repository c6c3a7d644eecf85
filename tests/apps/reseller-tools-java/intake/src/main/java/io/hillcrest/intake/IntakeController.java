package io.hillcrest.intake;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@SpringBootApplication
@RestController
public class IntakeController {
    private static final String SERVICE = "https://us-partner-integrations.egnyte.com/services/oauth/code";

    public static void main(String[] args) {
        SpringApplication.run(IntakeController.class, args);
    }

    @GetMapping("/quick")
    public void quick(HttpServletResponse response, HttpSession session) throws IOException {
        session.setAttribute("state", UUID.randomUUID().toString());
        response.sendRedirect(service(session).queryParam("response_type", "token").toUriString()); //~ EG204
    }

    @GetMapping("/connect")
    public void connect(HttpServletResponse response, HttpSession session) throws IOException {
        session.setAttribute("state", UUID.randomUUID().toString());
        response.sendRedirect(service(session).queryParam("response_type", "code").toUriString());
    }

    private static UriComponentsBuilder service(HttpSession session) {
        return UriComponentsBuilder.fromUriString(SERVICE)
                .queryParam("client_id", System.getenv("EGNYTE_KEY"))
                .queryParam("redirect_uri", "https://intake.hillcrest.example/connected")
                .queryParam("scope", "Egnyte.filesystem")
                .queryParam("state", session.getAttribute("state"));
    }
}
