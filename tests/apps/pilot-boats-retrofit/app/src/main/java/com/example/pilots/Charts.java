package com.example.pilots;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

final class Charts {
    private final EgnyteApi api;
    private final String token;

    Charts(String domain, String token) {
        this.token = token;
        this.api = new Retrofit.Builder()
                .baseUrl("https://" + domain + ".egnyte.com/")
                .addConverterFactory(GsonConverterFactory.create())
                .build()
                .create(EgnyteApi.class);
    }

    Map<String, Object> charts() throws IOException {
        return api.folder("Bearer " + token, "Charts", Collections.singletonMap("list_content", "true")).execute().body(); //~ GET /pubapi/v1/fs/{path}
    }

    byte[] chart(String name) throws IOException {
        Response<ResponseBody> answer = api.content(name, token).execute(); //~ GET /pubapi/v1/fs-content/{path}; EG306
        return answer.body().bytes();
    }

    public static void main(String[] args) throws IOException {
        Charts charts = new Charts(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"));
        System.out.println(charts.charts().get("name"));
        System.out.write(charts.chart(args[0]));
    }
}
