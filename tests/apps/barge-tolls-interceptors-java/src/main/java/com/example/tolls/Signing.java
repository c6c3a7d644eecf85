package com.example.tolls;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

final class Signing {
    private Signing() {}

    /** How the first release of the tolls signed its calls. */
    static final class InQuery implements Interceptor {
        private final String token;

        InQuery(String token) {
            this.token = token;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            Request original = chain.request();
            HttpUrl url = original.url().newBuilder().addQueryParameter("access_token", token).build();
            return chain.proceed(original.newBuilder().url(url).build()); //~ EG306
        }
    }

    static final class InHeader implements Interceptor {
        private final String scheme;
        private final String token;

        InHeader(String scheme, String token) {
            this.scheme = scheme;
            this.token = token;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            Request original = chain.request();
            return chain.proceed(original.newBuilder().header("Authorization", scheme + " " + token).build());
        }
    }
}
