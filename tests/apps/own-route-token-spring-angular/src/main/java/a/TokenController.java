package a;

import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
@RequestMapping("/api/egnyte")
public class TokenController {
    private final RestTemplate rest = new RestTemplate();

    @PostMapping("/token")
    public Map<String, Object> token(@RequestBody Map<String, String> body) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("client_id", System.getenv("EGNYTE_KEY"));
        form.add("client_secret", System.getenv("EGNYTE_SECRET"));
        form.add("redirect_uri", System.getenv("EGNYTE_REDIRECT"));
        form.add("scope", "Egnyte.filesystem");
        form.add("code", body.get("code"));
        return rest.postForObject("https://acme.egnyte.com/puboauth/token", form, Map.class); //~ EG302
    }
}
