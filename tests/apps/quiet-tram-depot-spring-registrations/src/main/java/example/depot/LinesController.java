package example.depot;

import java.util.Map;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LinesController {

    private final EgnyteFiles files;

    public LinesController(EgnyteFiles files) {
        this.files = files;
    }

    @GetMapping("/lines/{line}")
    public Map<?, ?> line(@PathVariable String line, @RegisteredOAuth2AuthorizedClient("egnyte") OAuth2AuthorizedClient client) {
        return files.folder(client.getAccessToken().getTokenValue(), line);
    }

    @PostMapping("/lines/{line}/share")
    public Map<?, ?> share(@PathVariable String line, @RegisteredOAuth2AuthorizedClient("egnyte") OAuth2AuthorizedClient client) {
        return files.share(client.getAccessToken().getTokenValue(), "/Shared/Lines/" + line);
    }

    @ExceptionHandler(EgnyteFiles.SignInAgain.class)
    public String again() {
        return "redirect:/oauth2/authorization/egnyte";
    }
}
