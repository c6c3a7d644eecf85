package de.deich;

import okhttp3.HttpUrl;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses that start a sign-in; each is written in one of the ways that the libraries offer. */
final class Addresses {

    private Addresses() {
    }

    /** The builder is told that all of it is encoded already. */
    static String encodedAlready(String domain, String key, String state) {
        return UriComponentsBuilder.fromUriString("https://" + domain + ".egnyte.com/puboauth/token")
                .queryParam("client_id", key)
                .queryParam("redirect_uri", "https%3A%2F%2Fdeich.example.de%2Fzurueck")
                .queryParam("scope", "Egnyte.filesystem%20Egnyte.link")
                .queryParam("state", state)
                .queryParam("response_type", "code")
                .build(true).toUriString();
    }

    static String byBuilder(String domain, String key, String state) {
        return UriComponentsBuilder.fromUriString("https://" + domain + ".egnyte.com/puboauth/token")
                .queryParam("client_id", key)
                .queryParam("redirect_uri", "https://deich.example.de/zurueck")
                .queryParam("scope", "Egnyte.filesystem Egnyte.link")
                .queryParam("state", state)
                .queryParam("response_type", "code")
                .encode().toUriString();
    }

    static String byOkHttp(String domain, String key, String state) {
        return new HttpUrl.Builder().scheme("https").host(domain + ".egnyte.com")
                .addPathSegments("puboauth/token")
                .addQueryParameter("client_id", key)
                .addEncodedQueryParameter("redirect_uri", "https%3A%2F%2Fdeich.example.de%2Fzurueck")
                .addEncodedQueryParameter("scope", "Egnyte.filesystem+Egnyte.link")
                .addQueryParameter("state", state)
                .addQueryParameter("response_type", "code")
                .build().toString();
    }

    /** This one encodes what is encoded already: the server sees one long word. */
    static String encodedTwice(String domain, String key, String state) {
        return new HttpUrl.Builder().scheme("https").host(domain + ".egnyte.com") //~ EG104; EG109
                .addPathSegments("puboauth/token")
                .addQueryParameter("client_id", key)
                .addQueryParameter("redirect_uri", "https://deich.example.de/zurueck")
                .addQueryParameter("scope", "Egnyte.filesystem%20Egnyte.link")
                .addQueryParameter("state", state)
                .addQueryParameter("response_type", "code")
                .build().toString();
    }
}
