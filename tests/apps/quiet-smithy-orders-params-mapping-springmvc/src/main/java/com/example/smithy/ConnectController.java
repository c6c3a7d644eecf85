package com.example.smithy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClient;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
@RequestMapping("/egnyte")
public class ConnectController {
    private static final String BACK = "https://smithy.example.com/egnyte/back";

    private record Started(String session, String domain) {}

    private final Cache<UUID, Started> started = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();
    private final RestClient http = RestClient.create();
    private final String key;
    private final String secret;

    public ConnectController(@Value("${egnyte.key}") String key, @Value("${egnyte.secret}") String secret) {
        this.key = key;
        this.secret = secret;
    }

    @GetMapping("/connect")
    public String connect(@RequestParam String domain, HttpSession session) {
        UUID state = UUID.randomUUID();
        started.put(state, new Started(session.getId(), domain));
        return "redirect:" + UriComponentsBuilder.fromUriString("https://{domain}.egnyte.com/puboauth/token")
                .queryParam("client_id", key)
                .queryParam("redirect_uri", BACK)
                .queryParam("response_type", "code")
                .queryParam("scope", "Egnyte.filesystem")
                .queryParam("state", state)
                .build(domain);
    }

    @GetMapping(path = "/back", params = "error")
    public String refused(@RequestParam String error, Model model) {
        model.addAttribute("reason", error);
        return "egnyte-refused";
    }

    @GetMapping(path = "/back", params = {"code", "state"})
    public String granted(@RequestParam String code, @RequestParam UUID state, HttpSession session) {
        Started begun = started.asMap().remove(state);
        if (begun == null || !begun.session().equals(session.getId())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "this sign-in was not started here");
        }
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", key);
        form.add("client_secret", secret);
        form.add("redirect_uri", BACK);
        form.add("code", code);
        form.add("grant_type", "authorization_code");
        Map<?, ?> answer = http.post()
                .uri("https://{domain}.egnyte.com/puboauth/token", begun.domain())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Map.class);
        session.setAttribute("egnyte", answer.get("access_token"));
        return "redirect:/orders";
    }
}
