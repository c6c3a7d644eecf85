package com.acme.vault;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class EgnyteController {
    private final EgnyteOauth oauth;
    private final EgnyteConnectionRepository connections;

    public EgnyteController(EgnyteOauth oauth, EgnyteConnectionRepository connections) {
        this.oauth = oauth;
        this.connections = connections;
    }

    @GetMapping("/egnyte/connect")
    public void connect(@RequestParam String domain, HttpSession session, HttpServletResponse response) throws IOException {
        String state = UUID.randomUUID().toString();
        session.setAttribute("state", state);
        session.setAttribute("domain", domain);
        response.sendRedirect(oauth.authorizeUrl(domain, state));
    }

    @GetMapping("/egnyte/callback")
    public void callback(@RequestParam String code, @RequestParam String state, HttpSession session, HttpServletResponse response)
            throws IOException {
        if (!state.equals(session.getAttribute("state"))) {
            throw new IllegalStateException("state does not match");
        }
        String domain = (String) session.getAttribute("domain");
        EgnyteConnection connection = new EgnyteConnection();
        connection.setDomain(domain);
        connection.setAccessToken(oauth.redeem(domain, code).getAccessToken());
        connections.save(connection);
        response.sendRedirect("/");
    }
}
