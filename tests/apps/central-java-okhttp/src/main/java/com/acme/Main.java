package com.acme;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Retrofit;

public class Main {
    public static void main(String[] args) throws IOException {
        String root = "https://" + args[0] + ".egnyte.com/pubapi/";
        OkHttpClient intercepted = new OkHttpClient.Builder().addInterceptor(new SessionInterceptor(args[1])).build();
        OkHttpClient refreshed = new OkHttpClient.Builder()
            .authenticator((route, response) -> response.request().newBuilder().header("Authorization", "Bearer " + Session.renew()).build())
            .build();
        OkHttpClient plain = new OkHttpClient();
        try (Response links = intercepted.newCall(new Request.Builder().url(root + "v1/links").build()).execute()) { //~ GET /pubapi/v1/links handles=specific
            System.out.println(links.body().string());
        }
        try (Response notes = refreshed.newCall(new Request.Builder().url(root + "v1/notes").build()).execute()) { //~ GET /pubapi/v1/notes handles=specific
            System.out.println(notes.body().string());
        }
        try (Response trash = plain.newCall(new Request.Builder().url(root + "v1/tasks").build()).execute()) { //~ GET /pubapi/v1/tasks handles=none; EG401
            System.out.println(trash.body().string());
        }
        People people = new Retrofit.Builder().baseUrl(root).client(intercepted).build().create(People.class);
        System.out.println(people.all().execute().body()); //~ GET /pubapi/v2/users handles=specific
    }
}
