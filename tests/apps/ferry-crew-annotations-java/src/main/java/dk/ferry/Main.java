package dk.ferry;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Response;
import retrofit2.Retrofit;

public class Main {
    private static EgnyteApi connect(String domain, String token) {
        OkHttpClient http = new OkHttpClient.Builder()
            .addInterceptor(chain -> chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer " + token).build()))
            .build();
        return new Retrofit.Builder().baseUrl("https://" + domain + ".egnyte.com/pubapi/v1/").client(http).build().create(EgnyteApi.class);
    }

    private static String text(Response<ResponseBody> response) throws IOException {
        if (response.code() == 401) throw new IllegalStateException("connect to Egnyte again");
        return response.body().string();
    }

    public static void main(String[] args) throws IOException {
        EgnyteApi egnyte = connect(args[0], System.getenv("EGNYTE_TOKEN"));
        System.out.println(text(egnyte.list("Shared/Crew", true).execute())); //~ GET /pubapi/v1/fs/{path} handles=specific
        System.out.println(text(egnyte.permissions("Shared/Crew").execute())); //~ GET /pubapi/v1/perms/folder/{path} handles=specific; EG504:note
        System.out.println(text(egnyte.search("roster").execute())); //~ GET /pubapi/v1/serach handles=specific; EG505
    }
}
