package com.example.flour;

import com.github.scribejava.core.builder.api.DefaultApi20;
import com.github.scribejava.core.oauth2.clientauthentication.ClientAuthentication;
import com.github.scribejava.core.oauth2.clientauthentication.RequestBodyAuthenticationScheme;

final class EgnyteApi extends DefaultApi20 {

    private final String domain;

    EgnyteApi(String domain) {
        this.domain = domain;
    }

    @Override
    public String getAccessTokenEndpoint() {
        return "https://" + domain + ".egnyte.com/puboauth/token";
    }

    @Override
    protected String getAuthorizationBaseUrl() {
        return getAccessTokenEndpoint();
    }

    @Override
    public ClientAuthentication getClientAuthentication() {
        return RequestBodyAuthenticationScheme.instance();
    }
}
