package net.fennel;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import okhttp3.*;

@Factory
public class HttpFactory {
    public static class Unauthenticated extends IOException {}

    @Singleton
    OkHttpClient http() {
        return new OkHttpClient.Builder().addInterceptor(new Patient()).addNetworkInterceptor(chain -> {
            Response r = chain.proceed(chain.request());
            if (r.code() == 401) { r.close(); throw new Unauthenticated(); }
            return r;
        }).build();
    }

    static class Patient implements Interceptor {
        @Override public Response intercept(Chain chain) throws IOException {
            Response r = chain.proceed(chain.request());
            for (int i = 0; i < 4 && r.code() == 429; i++) {
                r.close();
                try { Thread.sleep(500L << i); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                r = chain.proceed(chain.request());
            }
            return r;
        }
    }
}
