package com.acme;

import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

public class Main {
    private final Files files;

    Main(String domain, OkHttpClient http) {
        Retrofit retrofit = new Retrofit.Builder()
            .baseUrl("https://" + domain + ".egnyte.com/pubapi/")
            .addConverterFactory(GsonConverterFactory.create())
            .client(http)
            .build();
        files = retrofit.create(Files.class);
    }

    public static void main(String[] args) throws Exception {
        Main main = new Main(args[0], new OkHttpClient());
        main.run();
    }

    void run() throws Exception {
        Response<Files.Folder> listing = files.list("Shared", true).execute(); //~ GET /pubapi/v1/fs/{path}
        if (listing.isSuccessful()) {
            files.create("Shared/New", listing.body()).execute(); //~ POST /pubapi/v1/fs/{path}
        }
        files.unlink("abc").execute(); //~ DELETE /pubapi/v1/links/{link_id}
    }
}
