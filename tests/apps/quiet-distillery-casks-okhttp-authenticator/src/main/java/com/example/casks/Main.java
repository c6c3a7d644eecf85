package com.example.casks;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class Main {
    public static void main(String[] args) throws IOException {
        String domain = System.getenv("EGNYTE_DOMAIN");
        FreshToken fresh = new FreshToken(domain, System.getenv("EGNYTE_TOKEN"));
        OkHttpClient egnyte = new OkHttpClient.Builder().authenticator(fresh).addInterceptor(fresh).build();

        Request listing = new Request.Builder().url("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Casks").build();  //~ GET /pubapi/v1/fs/{path} handles=specific
        try (Response response = egnyte.newCall(listing).execute()) {
            if (!response.isSuccessful()) {
                System.err.println("Egnyte said " + response.code());
                System.exit(1);
            }
            System.out.println(response.body().string());
        }
    }
}
