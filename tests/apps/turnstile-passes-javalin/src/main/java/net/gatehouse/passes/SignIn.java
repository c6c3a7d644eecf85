package net.gatehouse.passes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.HttpUrl;

final class SignIn {
    private static final String BACK = "https://passes.gatehouse.example/connected.html";
    private static final List<String> SCOPES = List.of("Egnyte.filesystem", "Egnyte.user");

    private SignIn() { }

    static String visitor(String domain, String state) {
        String scope = String.join(",", SCOPES); //~ EG105
        return "https://" + domain + ".egnyte.com/puboauth/token" //~ EG201
                + "?client_id=" + System.getenv("EGNYTE_CLIENT_ID")
                + "&redirect_uri=" + URLEncoder.encode(BACK, StandardCharsets.UTF_8)
                + "&response_type=token"
                + "&state=" + state
                + "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
    }

    static String administrator(String domain, String state) {
        HttpUrl url = HttpUrl.get("https://" + domain + ".egnyte.com/puboauth/token").newBuilder() //~ EG201
                .addQueryParameter("client_id", System.getenv("EGNYTE_CLIENT_ID"))
                .addQueryParameter("redirect_uri", BACK)
                .addQueryParameter("response_type", "token")
                .addQueryParameter("state", state)
                .addQueryParameter("scope", "Egnyte.filesystem Egnyte.user Egnyte.filesystem Egnyte.audit") //~ EG106; EG102; EG109
                .build();
        return url.toString();
    }
}
