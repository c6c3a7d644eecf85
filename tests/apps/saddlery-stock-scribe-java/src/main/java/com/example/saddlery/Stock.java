package com.example.saddlery;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.model.OAuth2AccessToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Response;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth20Service;
import java.io.IOException;
import java.util.concurrent.ExecutionException;

public class Stock {
    private final OAuth20Service service;
    private final String domain;

    public Stock(String domain) {
        this.domain = domain;
        this.service = new ServiceBuilder(System.getenv("EGNYTE_KEY"))
                .apiSecret(System.getenv("EGNYTE_SECRET"))
                .defaultScope("Egnyte.filesystem Egnyte.user") //~ EG102
                .callback("https://saddlery.example.com/egnyte/back")
                .build(new EgnyteApi(domain));
    }

    public String signIn() {
        return service.getAuthorizationUrl(); //~ EG205
    }

    public OAuth2AccessToken signedIn(String code) throws IOException, InterruptedException, ExecutionException {
        return service.getAccessToken(code);
    }

    public String share(OAuth2AccessToken token, String path) throws IOException, InterruptedException, ExecutionException {
        OAuthRequest request = new OAuthRequest(Verb.POST, "https://" + domain + ".egnyte.com/pubapi/v1/links"); //~ POST /pubapi/v1/links handles=none; EG101
        request.addHeader("Content-Type", "application/json");
        request.setPayload("{\"path\":\"" + path + "\",\"type\":\"file\",\"accessibility\":\"domain\"}");
        service.signRequest(token, request);
        Response answer = service.execute(request); //~ EG401 EG403
        return answer.getBody();
    }

    public String list(OAuth2AccessToken token) throws IOException, InterruptedException, ExecutionException {
        OAuthRequest request = new OAuthRequest(Verb.GET, "https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Saddles"); //~ GET /pubapi/v1/fs/{path} handles=specific
        service.signRequest(token, request);
        try (Response answer = service.execute(request)) {
            if (answer.getCode() == 401) {
                throw new IllegalStateException("sign in again");
            }
            return answer.getBody();
        }
    }
}
