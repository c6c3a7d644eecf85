package com.example.ledger;

import com.google.api.client.auth.oauth2.AuthorizationCodeFlow;
import com.google.api.client.auth.oauth2.BearerToken;
import com.google.api.client.auth.oauth2.ClientParametersAuthentication;
import com.google.api.client.auth.oauth2.Credential;
import com.google.api.client.auth.oauth2.TokenResponse;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

public final class EgnyteFlow {

    static final HttpTransport TRANSPORT = new NetHttpTransport();
    private static final List<String> SCOPES = Arrays.asList("Egnyte.filesystem", "Egnyte.audit"); //~ EG102

    private final AuthorizationCodeFlow flow;

    public EgnyteFlow(String domain) {
        String endpoint = "https://" + domain + ".egnyte.com/puboauth/token";
        flow = new AuthorizationCodeFlow.Builder(
                        BearerToken.authorizationHeaderAccessMethod(),
                        TRANSPORT,
                        GsonFactory.getDefaultInstance(),
                        new GenericUrl(endpoint),
                        new ClientParametersAuthentication(System.getenv("EGNYTE_KEY"), System.getenv("EGNYTE_SECRET")),
                        System.getenv("EGNYTE_KEY"),
                        endpoint)
                .setScopes(SCOPES)
                .build();
    }

    public String start(String state) {
        return flow.newAuthorizationUrl()
                .setRedirectUri("https://ledger.example.com/egnyte/back")
                .setState(state)
                .build();
    }

    public Credential finish(String user, String code) throws IOException {
        TokenResponse tokens = flow.newTokenRequest(code).setRedirectUri("https://ledger.example.com/egnyte/back").execute();
        return flow.createAndStoreCredential(tokens, user);
    }
}
