package com.kelpbeds;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
public class EgnyteController {
    private final RestTemplate rest = new RestTemplate();
    private final Divers divers;

    public EgnyteController(Divers divers) {
        this.divers = divers;
    }

    @GetMapping("/egnyte")
    public ResponseEntity<Void> back(@RequestParam Map<String, String> query, HttpSession session) {
        if (query.containsKey("error") || !query.get("state").equals(session.getAttribute("state"))) {
            return ResponseEntity.badRequest().build();
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", System.getenv("EGNYTE_KEY"));
        form.add("client_secret", System.getenv("EGNYTE_SECRET"));
        form.add("redirect_uri", "https://beds.example.com/egnyte");
        form.add("grant_type", "authorization_code");
        form.add("scope", "Egnyte.filesystem");
        form.add("code", query.get("code"));
        Map<String, String> grant = rest.postForObject("https://" + session.getAttribute("domain") + ".egnyte.com/puboauth/token", form, Map.class);
        Diver diver = new Diver();
        diver.setName((String) session.getAttribute("name"));
        diver.setAccessToken(grant.get("access_token"));
        diver.setRefreshToken(grant.get("refresh_token"));
        divers.save(diver);
        return ResponseEntity.status(302).header("Location", "/beds").build();
    }

    @DeleteMapping("/egnyte/connection")
    public void disconnect(@SessionAttribute String name) { //~ EG309
        divers.deleteById(name);
    }
}
