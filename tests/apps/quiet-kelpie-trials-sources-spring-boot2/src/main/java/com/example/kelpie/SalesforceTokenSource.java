package com.example.kelpie;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

@Component
class SalesforceTokenSource extends TokenSource {

    @Value("${salesforce.user}")
    private String user;

    @Value("${salesforce.password}")
    private String password;

    @Override
    protected String endpoint() {
        return "https://login.salesforce.com/services/oauth2/token";
    }

    @Override
    protected void fill(MultiValueMap<String, String> form) {
        form.add("grant_type", "password");
        form.add("username", user);
        form.add("password", password);
    }
}
