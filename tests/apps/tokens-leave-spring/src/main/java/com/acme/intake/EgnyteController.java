package com.acme.intake;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class EgnyteController {
    private static final Logger log = LoggerFactory.getLogger(EgnyteController.class);

    private final EgnyteOauth oauth;
    private final JdbcTemplate jdbc;

    public EgnyteController(EgnyteOauth oauth, JdbcTemplate jdbc) {
        this.oauth = oauth;
        this.jdbc = jdbc;
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
        String token = checked(code, state, session).getAccessToken();
        log.info("connected {} with token {}", session.getAttribute("domain"), token); //~ EG305
        jdbc.update("INSERT INTO connections (domain, token) VALUES (?, ?)", session.getAttribute("domain"), token); //~ EG303
        Cookie cookie = new Cookie("egnyte_token", token);
        cookie.setSecure(true);
        response.addCookie(cookie); //~ EG302
        response.sendRedirect("/");
    }

    @GetMapping("/egnyte/callback/spa")
    public void spa(@RequestParam String code, @RequestParam String state, HttpSession session, HttpServletResponse response)
            throws IOException {
        response.sendRedirect("https://intake.example.com/#/connected?token=" + checked(code, state, session).getAccessToken()); //~ EG302
    }

    @GetMapping("/egnyte/callback/api")
    public ResponseEntity<Map<String, String>> api(@RequestParam String code, @RequestParam String state, HttpSession session) throws IOException {
        TokenResponse body = checked(code, state, session);
        Files.writeString(Path.of("/var/lib/intake/token"), body.getAccessToken()); //~ EG303
        System.out.println(body.getAccessToken()); //~ EG305
        return ResponseEntity.ok().body(Map.of("access_token", body.getAccessToken())); //~ EG302
    }

    private TokenResponse checked(String code, String state, HttpSession session) {
        if (!state.equals(session.getAttribute("state"))) {
            throw new IllegalStateException("state does not match");
        }
        return oauth.redeem((String) session.getAttribute("domain"), code);
    }
}
