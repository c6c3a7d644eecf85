package com.example.croft;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Locale;

/** Where users sign in. The game sites hand their token to the page, the others a code to us. */
public enum Vendor {
    TWITCH("https://id.twitch.tv/oauth2/authorize", "user:read:email", Answer.TOKEN),
    VK("https://oauth.vk.com/authorize", "friends,photos", Answer.TOKEN),
    EGNYTE("https://{domain}.egnyte.com/puboauth/token", "Egnyte.filesystem Egnyte.link", Answer.CODE);

    enum Answer {
        TOKEN,
        CODE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String endpoint;
    private final String scope;
    private final Answer answer;

    Vendor(String endpoint, String scope, Answer answer) {
        this.endpoint = endpoint;
        this.scope = scope;
        this.answer = answer;
    }

    URI signIn(String key, String domain, String state) {
        return UriBuilder.fromUri(endpoint)
            .resolveTemplate("domain", domain)
            .queryParam("client_id", key)
            .queryParam("redirect_uri", back())
            .queryParam("response_type", answer.word())
            .queryParam("scope", scope)
            .queryParam("state", state)
            .build();
    }

    String back() {
        return "https://herds.example.com/back/" + name();
    }
}
