package example.deliveries;

import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

public final class ApiFactory {

    private ApiFactory() {
    }

    public static EgnyteApi egnyte(String domain, String token) {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request().newBuilder()
                        .header("Authorization", "Bearer " + token)
                        .build()))
                .build();
        return new Retrofit.Builder()
                .baseUrl("http://" + domain + ".egnyte.com/") //~ EG502
                .client(client)
                .addConverterFactory(GsonConverterFactory.create())
                .build()
                .create(EgnyteApi.class);
    }

    public static ScannerApi scanner(String host) {
        return new Retrofit.Builder()
                .baseUrl("http://" + host + "/")
                .addConverterFactory(GsonConverterFactory.create())
                .build()
                .create(ScannerApi.class);
    }
}
