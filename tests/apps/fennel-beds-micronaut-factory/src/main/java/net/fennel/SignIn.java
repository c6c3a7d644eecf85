package net.fennel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.*;
import io.micronaut.http.annotation.*;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Optional;
import okhttp3.*;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Controller("/egnyte")
public class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    static final String RETURN = "https://fennel.example/egnyte/return";
    @Inject OkHttpClient http;
    @Inject Nonces nonces;

    @Get("/go/{domain}")
    public HttpResponse<?> go(String domain) {
        String nonce = nonces.issue(domain);
        HttpUrl url = new HttpUrl.Builder().scheme("https").host(domain + ".egnyte.com").addPathSegments("puboauth/token")
            .addQueryParameter("client_id", System.getenv("EGNYTE_KEY")).addQueryParameter("redirect_uri", RETURN)
            .addQueryParameter("response_type", "code").addQueryParameter("scope", "Egnyte.filesystem Egnyte.userinfo") //~ EG104:warning
            .addQueryParameter("state", nonce).build();
        return HttpResponse.redirect(url.uri());
    }

    @Get("/return{?code,state,error}")
    public HttpResponse<?> back(Optional<String> code, String state, Optional<String> error) throws Exception {
        if (error.isPresent()) return HttpResponse.unauthorized();
        String domain = nonces.redeem(state).orElseThrow(() -> new IllegalArgumentException("state"));
        RequestBody form = new FormBody.Builder().add("grant_type", "authorization_code").add("client_id", System.getenv("EGNYTE_KEY"))
            .add("client_secret", System.getenv("EGNYTE_SECRET")).add("redirect_uri", RETURN).add("code", code.get()).build();
        try (Response r = http.newCall(new Request.Builder().url("https://" + domain + ".egnyte.com/puboauth/token").post(form).build()).execute()) {
            String token = new ObjectMapper().readTree(r.body().byteStream()).get("access_token").asText();
            LOG.info("token {} for {}", mask(token), domain);
            LOG.trace("full token: {}", token); //~ EG305
            Cookie c = Cookie.of("egnyte", token).secure(true).httpOnly(false);
            return HttpResponse.redirect(URI.create("/")).cookie(c).cookie(Cookie.of("domain", domain)); //~ EG302
        }
    }

    static String mask(String s) {
        return s.length() < 8 ? "****" : s.substring(0, 4) + "*".repeat(s.length() - 4);
    }
}
