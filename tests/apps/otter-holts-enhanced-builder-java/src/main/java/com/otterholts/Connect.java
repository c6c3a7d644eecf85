package com.otterholts;

import java.awt.Desktop;
import java.util.UUID;
import okhttp3.HttpUrl;

public class Connect {
    public static void main(String[] args) throws Exception {
        HttpUrl url = new HttpUrl.Builder()
            .scheme("https")
            .host("us-partner-integrations.egnyte.com")
            .addPathSegments("services/oauth/code")
            .addQueryParameter("client_id", System.getenv("EGNYTE_KEY"))
            .addQueryParameter("redirect_uri", "https://holts.example.com/connected")
            .addQueryParameter("response_type", "token")
            .addQueryParameter("scope", "Egnyte.filesystem")
            .addQueryParameter("state", UUID.randomUUID().toString())
            .build();
        Desktop.getDesktop().browse(url.uri()); //~ EG204
    }
}
