package com.example.sprays;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.*;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@Controller
public class EgnyteController {

    private static final Logger log = LoggerFactory.getLogger(EgnyteController.class);

    private final RestTemplate restTemplate;
    private final Environment env;

    public EgnyteController(RestTemplate restTemplate, Environment env) {
        this.restTemplate = restTemplate;
        this.env = env;
    }

    private String url(String path) {
        return "https://" + env.getProperty("egnyte.domain") + ".egnyte.com" + path;
    }

    @GetMapping("/egnyte/callback")
    public String callback(@RequestParam("code") String code, HttpSession session, HttpServletResponse servletResponse, Model model) {
        MultiValueMap<String, String> map = new LinkedMultiValueMap<>();
        map.add("client_id", env.getProperty("egnyte.client-id"));
        map.add("client_secret", env.getProperty("egnyte.client-secret"));
        map.add("redirect_uri", env.getProperty("egnyte.redirect-uri"));
        map.add("code", code);
        map.add("grant_type", "authorization_code");

        EgnyteTokenResponse response = restTemplate.postForObject(url("/puboauth/token"), map, EgnyteTokenResponse.class);
        session.setAttribute("egnyteToken", response.getAccessToken());

        Cookie hidden = new Cookie("egnyte_session", response.getAccessToken());
        hidden.setHttpOnly(true);
        hidden.setSecure(true);
        servletResponse.addCookie(hidden);

        ResponseCookie cookie = ResponseCookie.from("egnyte_token", response.getAccessToken()).secure(true).path("/").build();
        servletResponse.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()); //~ EG302

        log.info("Egnyte connected for {} seconds", response.getExpiresIn());
        log.info("Egnyte connected, token={}", response.getAccessToken()); //~ EG305
        model.addAttribute("expires", response.getExpiresIn());
        return "connected";
    }

    @GetMapping("/sprays")
    public String sprays(HttpSession session, Model model) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Authorization", "Bearer " + session.getAttribute("egnyteToken"));
        try {
            ResponseEntity<String> files = restTemplate.exchange(url("/pubapi/v1/fs/Shared/Sprays"), HttpMethod.GET, new HttpEntity<>(headers), String.class); //~ GET /pubapi/v1/fs/{path} handles=specific
            model.addAttribute("files", files.getBody());
            return "sprays";
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                return "redirect:/egnyte/connect";
            }
            throw e;
        }
    }

    @GetMapping("/logout")
    public String logout(HttpSession session) { //~ EG309
        session.invalidate();
        return "redirect:/";
    }
}
