package com.example.kelpie;

import org.springframework.util.MultiValueMap;

class EgnyteTokenSource extends TokenSource {

    private final EgnyteSettings settings;
    private final String domain;
    private final String code;

    EgnyteTokenSource(EgnyteSettings settings, String domain, String code) {
        this.settings = settings;
        this.domain = domain;
        this.code = code;
    }

    @Override
    protected String endpoint() {
        return String.format("https://%s.egnyte.com/puboauth/token", domain);
    }

    @Override
    protected void fill(MultiValueMap<String, String> form) {
        form.add("grant_type", "authorization_code");
        form.add("code", code);
        form.add("client_id", settings.getKey());
        form.add("client_secret", settings.getSecret());
        form.add("redirect_uri", EgnyteSettings.BACK);
    }
}
