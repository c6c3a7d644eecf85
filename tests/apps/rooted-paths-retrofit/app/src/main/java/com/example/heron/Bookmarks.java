package com.example.heron;

import java.io.IOException;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.DELETE;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;

public class Bookmarks {
    // A path from the root takes the place of what the base ends with; another one is put behind it.
    interface Api {
        @POST("/pubapi/v1/bookmarks")
        Call<Void> mark(@Header("Authorization") String bearer);

        @DELETE("v1/bookmarks/{id}")
        Call<Void> forget(@Header("Authorization") String bearer, @Path("id") String id);
    }

    private final Api api;

    public Bookmarks(String domain) {
        api = new Retrofit.Builder().baseUrl("https://" + domain + ".egnyte.com/pubapi/").build().create(Api.class);
    }

    public boolean mark(String bearer) throws IOException {
        return kept(api.mark(bearer).execute()); //~ POST /pubapi/v1/bookmarks handles=specific
    }

    public boolean forget(String bearer, String id) throws IOException {
        return kept(api.forget(bearer, id).execute()); //~ DELETE /pubapi/v1/bookmarks/{bookmark_id} handles=specific
    }

    private static boolean kept(Response<Void> answer) {
        if (answer.code() == 401) {
            throw new SecurityException("connect again");
        }
        return answer.isSuccessful();
    }
}
