package com.acme;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class GatewayController {
    private final HttpClient http = HttpClient.newHttpClient();

    private HttpRequest to(String path, String authorization) {
        String host = System.getenv("EGNYTE_DOMAIN") + ".egnyte.com";
        return HttpRequest.newBuilder(URI.create("https://" + host + path)).header("Authorization", authorization).build();
    }

    @GetMapping("/links")
    public ResponseEntity<String> links(@RequestHeader("Authorization") String auth) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(to("/pubapi/v1/links", auth), HttpResponse.BodyHandlers.ofString()); //~ GET /pubapi/v1/links handles=unknown
        return ResponseEntity.status(answer.statusCode()).contentType(MediaType.APPLICATION_JSON).body(answer.body());
    }

    @GetMapping("/me")
    public ResponseEntity<String> me(@RequestHeader("Authorization") String auth) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(to("/pubapi/v1/userinfo", auth), HttpResponse.BodyHandlers.ofString()); //~ GET /pubapi/v1/userinfo handles=unknown
        return new ResponseEntity<>(answer.body(), HttpStatusCode.valueOf(answer.statusCode()));
    }

    @GetMapping("/groups")
    public void groups(@RequestHeader("Authorization") String auth, HttpServletResponse out) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(to("/pubapi/v2/groups", auth), HttpResponse.BodyHandlers.ofByteArray()); //~ GET /pubapi/v2/groups handles=unknown
        out.setStatus(answer.statusCode());
        out.getOutputStream().write(answer.body());
    }
}
