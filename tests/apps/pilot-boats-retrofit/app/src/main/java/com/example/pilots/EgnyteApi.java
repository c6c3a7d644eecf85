package com.example.pilots;

import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;
import retrofit2.http.Streaming;

public interface EgnyteApi {
    @GET("pubapi/v1/fs/Shared/{folder}")
    Call<Map<String, Object>> folder(@Header("Authorization") String bearer, @Path("folder") String folder, @QueryMap Map<String, String> options);

    @Streaming
    @GET("pubapi/v1/fs-content/Shared/{file}")
    Call<ResponseBody> content(@Path("file") String file, @Query("access_token") String token);
}
