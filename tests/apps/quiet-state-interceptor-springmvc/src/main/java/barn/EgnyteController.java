package barn;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class EgnyteController {
  private static final String BACK = "https://barn.example.com/egnyte/back";

  private final RestClient client = RestClient.create();
  private final String key;
  private final String secret;

  EgnyteController(@Value("${egnyte.key}") String key, @Value("${egnyte.secret}") String secret) {
    this.key = key;
    this.secret = secret;
  }

  @GetMapping("/egnyte/connect")
  String connect(@RequestParam String domain, HttpSession session) {
    String state = UUID.randomUUID().toString();
    session.setAttribute("state", state);
    session.setAttribute("domain", domain);
    return "redirect:" + UriComponentsBuilder.fromHttpUrl("https://" + domain + ".egnyte.com/puboauth/token")
        .queryParam("client_id", key)
        .queryParam("redirect_uri", BACK)
        .queryParam("response_type", "code")
        .queryParam("scope", "Egnyte.filesystem")
        .queryParam("state", state)
        .encode()
        .toUriString();
  }

  @GetMapping("/egnyte/back")
  String back(@RequestParam String code, HttpSession session) {
    LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("client_id", key);
    form.add("client_secret", secret);
    form.add("redirect_uri", BACK);
    form.add("code", code);
    form.add("grant_type", "authorization_code");
    JsonNode answer = client.post()
        .uri("https://" + session.getAttribute("domain") + ".egnyte.com/puboauth/token")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(form)
        .retrieve()
        .body(JsonNode.class);
    session.setAttribute("token", answer.get("access_token").asText());
    return "redirect:/hay";
  }

  @GetMapping("/hay")
  @ResponseBody
  String hay(HttpSession session) {
    return client.get()  //~ GET /pubapi/v1/fs/{path}
        .uri("https://" + session.getAttribute("domain") + ".egnyte.com/pubapi/v1/fs/Shared/Hay")
        .header("Authorization", "Bearer " + session.getAttribute("token"))
        .retrieve()
        .body(String.class);
  }
}
