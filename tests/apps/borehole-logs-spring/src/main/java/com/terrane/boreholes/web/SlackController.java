package com.terrane.boreholes.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** The same buttons for the channel that is told of new logs. */
@Controller
public class SlackController {
    private final RestTemplate http;

    @Value("${slack.redirect-uri}")
    private String redirectUri;

    @Value("${slack.client-id}")
    private String clientId;

    public SlackController(RestTemplate http) {
        this.http = http;
    }

    @GetMapping("/slack/connect")
    public String connect() {
        return "redirect:" + UriComponentsBuilder.fromHttpUrl("https://slack.com/oauth/v2/authorize")
                .queryParam("client_id", clientId)
                .queryParam("redirect_uri", redirectUri)
                .queryParam("scope", "chat:write,channels:read")
                .toUriString();
    }

    @PostMapping("/slack/disconnect")
    public String disconnect(HttpSession session) {
        session.removeAttribute("slack.token");
        return "redirect:/";
    }

    @ResponseBody
    @GetMapping("/slack/channels")
    public Map<?, ?> channels(HttpSession session) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Authorization", "Token " + session.getAttribute("slack.token"));
        return http.exchange("http://slack-relay.terrane.example/v1/links", HttpMethod.GET, new HttpEntity<>(headers), Map.class).getBody();
    }
}
