package com.acme;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void lists() throws Exception {
        new OkHttpClient().newCall(new Request.Builder().url("https://acme.egnyte.com/pubapi/v1/links").build()).execute();
    }
}
