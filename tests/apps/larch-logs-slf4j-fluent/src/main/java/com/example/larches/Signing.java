package com.example.larches;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jetbrains.annotations.NotNull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class Signing implements Interceptor {
    private static final Logger log = LoggerFactory.getLogger(Signing.class);
    private final String token;

    Signing(String token) {
        this.token = token;
    }

    @NotNull
    @Override
    public Response intercept(@NotNull Chain chain) throws IOException {
        Request signed = chain.request().newBuilder().header("Authorization", "Bearer " + token).build();
        log.debug("{} {}", signed.method(), signed.url());
        log.atTrace().setMessage("sent with {}").addArgument(() -> token).log(); //~ EG305
        return chain.proceed(signed);
    }
}
