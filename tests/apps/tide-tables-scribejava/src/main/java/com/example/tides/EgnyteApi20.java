package com.example.tides;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.builder.api.DefaultApi20;
import com.github.scribejava.core.oauth.OAuth20Service;

public class EgnyteApi20 extends DefaultApi20 {
    private final String domain;

    public EgnyteApi20(String domain) {
        this.domain = domain;
    }

    @Override
    public String getAccessTokenEndpoint() {
        return "https://" + domain + ".egnyte.com/puboauth/token";
    }

    @Override
    protected String getAuthorizationBaseUrl() {
        return "https://" + domain + ".egnyte.com/puboauth/token";
    }

    public static OAuth20Service service(String domain) {
        return new ServiceBuilder(System.getenv("EGNYTE_KEY"))
                .apiSecret(System.getenv("EGNYTE_SECRET"))
                .defaultScope("Egnyte.filesystem Egnyte.audit") //~ EG102
                .callback("https://tides.example.com/callback")
                .build(new EgnyteApi20(domain));
    }
}
