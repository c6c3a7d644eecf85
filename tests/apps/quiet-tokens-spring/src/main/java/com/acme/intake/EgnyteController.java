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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class EgnyteController {
    private static final Logger log = LoggerFactory.getLogger(EgnyteController.class);

    private final EgnyteOauth oauth;
    private final JdbcTemplate jdbc;
    private final TextEncryptor encryptor;
    private final RestTemplate rest = new RestTemplate();

    public EgnyteController(EgnyteOauth oauth, JdbcTemplate jdbc, TextEncryptor encryptor) {
        this.oauth = oauth;
        this.jdbc = jdbc;
        this.encryptor = encryptor;
    }

    @GetMapping("/egnyte/connect")
    public void connect(@RequestParam String domain, HttpSession session, HttpServletResponse response) throws IOException {
        String state = UUID.randomUUID().toString();
        session.setAttribute("state", state);
        session.setAttribute("domain", domain);
        response.sendRedirect(oauth.authorizeUrl(domain, state));
    }

    @GetMapping("/egnyte/callback")
    public Map<String, Object> callback(@RequestParam String code, @RequestParam String state, HttpSession session, HttpServletResponse response)
            throws IOException {
        if (!state.equals(session.getAttribute("state"))) {
            throw new IllegalStateException("state does not match");
        }
        TokenResponse body = oauth.redeem((String) session.getAttribute("domain"), code);
        String token = body.getAccessToken();
        log.info("connected {}, a token of {} characters for {} s", session.getAttribute("domain"), token.length(), body.getExpiresIn());
        log.debug("it ends in {}", token.substring(token.length() - 4));
        String sealed = encryptor.encrypt(token);
        jdbc.update("INSERT INTO connections (domain, token) VALUES (?, ?)", session.getAttribute("domain"), sealed);
        Files.writeString(Path.of("/var/lib/intake/token"), sealed);
        Cookie cookie = new Cookie("egnyte_token", token);
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        response.addCookie(cookie);
        session.setAttribute("egnyteToken", token);
        return Map.of("connected", true, "expires", body.getExpiresIn());
    }

    @GetMapping("/slack/callback")
    public void slack(@RequestParam String code) {
        Map<?, ?> body = rest.getForObject("https://slack.com/api/oauth.v2.access?code=" + code, Map.class);
        log.info("slack gave {}", body.get("access_token"));
        jdbc.update("INSERT INTO slack (token) VALUES (?)", body.get("access_token"));
    }
}
