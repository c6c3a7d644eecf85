package com.example.scores;

import java.security.Principal;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.repository.CrudRepository;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

interface Connections extends CrudRepository<Connection, String> {
}

@SpringBootApplication
@RestController
public class ScoresController {

    private final Connections connections;
    private final RestClient client = RestClient.create();

    public ScoresController(Connections connections) {
        this.connections = connections;
    }

    // The gateway in front has compared the state and turned refusals away.
    @GetMapping("/egnyte/exchange")
    public String exchange(@RequestParam String domain, @RequestParam String grant, Principal who) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", System.getenv("EGNYTE_KEY"));
        form.add("client_secret", System.getenv("EGNYTE_SECRET"));
        form.add("redirect_uri", "https://scores.example.com/egnyte/callback");
        form.add("code", grant);
        form.add("grant_type", "authorization_code");
        Map<?, ?> answer = client.post()
                .uri("https://" + domain + ".egnyte.com/puboauth/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Map.class);
        connections.save(new Connection(who.getName(), domain, (String) answer.get("access_token")));
        return "connected";
    }

    @GetMapping("/scores")
    public String scores(Principal who) {
        Connection connection = connections.findById(who.getName()).orElseThrow();
        return client.get() //~ GET /pubapi/v1/fs/{path}
                .uri("https://" + connection.getDomain() + ".egnyte.com/pubapi/v1/fs/Shared/Scores")
                .header("Authorization", "Bearer " + connection.getEgnyteToken())
                .retrieve()
                .body(String.class);
    }

    public static void main(String[] args) {
        SpringApplication.run(ScoresController.class, args);
    }
}
