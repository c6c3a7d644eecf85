package org.example.pier;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public final class Lamps {
    private final String root;
    private final String token;
    private final OkHttpClient lamps;
    private final OkHttpClient people;

    Lamps(String domain, String token) {
        this.root = "https://" + domain + ".egnyte.com/pubapi";
        this.token = token;
        this.lamps = new OkHttpClient.Builder().authenticator(new StubbornAuthenticator(token)).build();
        this.people = new OkHttpClient.Builder().authenticator(new SignInAuthenticator(() -> System.err.println("please sign in again"))).build();
    }

    String lamps() throws IOException {
        Request request = new Request.Builder().url(root + "/v1/fs/Shared/Lamps").header("Authorization", "Bearer " + token).build(); //~ GET /pubapi/v1/fs/{path}
        try (Response response = lamps.newCall(request).execute()) {
            return response.body().string();
        }
    }

    String people() throws IOException {
        Request request = new Request.Builder().url(root + "/v2/users").header("Authorization", "Bearer " + token).build(); //~ GET /pubapi/v2/users
        try (Response response = people.newCall(request).execute()) {
            return response.body().string();
        }
    }

    public static void main(String[] args) throws IOException {
        Lamps lamps = new Lamps(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"));
        System.out.println(lamps.lamps());
        System.out.println(lamps.people());
    }
}
