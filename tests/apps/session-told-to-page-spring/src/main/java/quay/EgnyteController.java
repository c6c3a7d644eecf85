package quay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
public class EgnyteController {
    private static final Logger LOG = LoggerFactory.getLogger(EgnyteController.class);
    private static final String CALLBACK = "https://quay.example/egnyte/back";
    private final RestTemplate rest = new RestTemplate();

    @GetMapping("/egnyte/go")
    public ResponseEntity<Void> go(@RequestParam String domain, HttpSession session) {
        String state = UUID.randomUUID().toString();
        session.setAttribute("state", state);
        session.setAttribute("domain", domain);
        URI target = UriComponentsBuilder.fromHttpUrl("https://" + domain + ".egnyte.com/puboauth/token")
            .queryParam("client_id", System.getenv("EGNYTE_ID")).queryParam("redirect_uri", CALLBACK).queryParam("response_type", "code")
            .queryParam("scope", "Egnyte.filesystem").queryParam("state", state).build().encode().toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(target).build();
    }

    @GetMapping("/egnyte/back")
    public String back(@RequestParam(required = false) String code, @RequestParam String state, @RequestParam(required = false) String error, HttpSession session) {
        if (error != null) return "You declined the access.";
        if (!state.equals(session.getAttribute("state"))) return "This sign-in did not start here.";
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("client_id", System.getenv("EGNYTE_ID"));
        form.add("client_secret", System.getenv("EGNYTE_SECRET"));
        form.add("redirect_uri", CALLBACK);
        form.add("code", code);
        Map<?, ?> grant = rest.postForObject("https://" + session.getAttribute("domain") + ".egnyte.com/puboauth/token", form, Map.class);
        session.setAttribute("bearer", grant.get("access_token"));
        session.setAttribute("since", System.currentTimeMillis());
        LOG.info("connected {}", session.getAttribute("domain"));
        return "Connected.";
    }

    @GetMapping("/egnyte/viewer")
    public Map<String, Object> viewer(HttpServletRequest request) {
        HttpSession session = request.getSession();
        LOG.info("viewer of {} since {}", session.getAttribute("domain"), session.getAttribute("since"));
        LOG.debug("viewer gets " + session.getAttribute("bearer")); //~ EG305
        return Map.of("domain", session.getAttribute("domain"), "token", session.getAttribute("bearer")); //~ EG302
    }
}
