package com.acme;

import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

interface Files {
    String PREFIX = "v1/";

    @GET("v1/fs/{path}")
    Call<Folder> list(@Path(value = "path", encoded = true) String path, @Query("list_content") boolean content);

    @POST(PREFIX + "fs/{path}")
    Call<ResponseBody> create(@Path("path") String path, @Body Folder body);

    @DELETE("v1/links/{id}")
    Call<Void> unlink(@Path("id") String id);

    @GET("v2/users")
    Call<Folder> nobodyCallsThis();

    class Folder {
        public String action;
    }
}
