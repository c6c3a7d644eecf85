package org.example.tenter;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestTemplate;

@Controller
public class Frames {
    private final RestTemplate rest = new RestTemplate();

    @GetMapping("/back")
    public String back(@RequestParam(required = false) String code, @RequestParam(required = false) String error, @RequestParam String state, HttpSession session) {
        if (error != null || !state.equals(session.getAttribute("state"))) {
            return "refused";
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("client_id", System.getenv("EGNYTE_KEY"));
        form.add("client_secret", System.getenv("EGNYTE_SECRET"));
        form.add("redirect_uri", "https://tenter.example.org/back");
        form.add("scope", "Egnyte.link");
        form.add("code", code);
        Map<String, String> grant = rest.postForObject("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token", form, Map.class);
        session.setAttribute("egnyteToken", grant.get("access_token"));
        session.setAttribute("egnyteDomain", System.getenv("EGNYTE_DOMAIN"));
        return "frames";
    }
}
