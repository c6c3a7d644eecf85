package com.example.tapestry;

import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class TapestryController {
    private final RestTemplate http = new RestTemplate();

    @GetMapping("/tapestries/{name}")
    public String condition(@PathVariable String name, HttpSession session) {
        var headers = new HttpHeaders();
        headers.setBearerAuth((String) session.getAttribute("token"));
        var url = "https://" + session.getAttribute("domain") + ".egnyte.com/pubapi/v1/fs/Shared/Tapestries/" + name;
        return http.exchange(url, HttpMethod.GET, new HttpEntity<>(headers), String.class).getBody(); //~ GET /pubapi/v1/fs/{path} handles=specific
    }
}
