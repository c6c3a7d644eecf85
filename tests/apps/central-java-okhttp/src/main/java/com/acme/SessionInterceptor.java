package com.acme;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

class SessionInterceptor implements Interceptor {
    private volatile String token;

    SessionInterceptor(String token) {
        this.token = token;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(signed(chain.request()));
        if (response.code() == 401) {
            response.close();
            token = Session.renew();
            return chain.proceed(signed(chain.request()));
        }
        return response;
    }

    private Request signed(Request request) {
        return request.newBuilder().header("Authorization", "Bearer " + token).build();
    }
}
