package com.lumen;

import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Header;

public interface VaultService {
    @GET("/pubapi/v1/userinfo")
    Call<String> user(@Header("Authorization") String token);

    @GET("/pubapi/v1/links")
    Call<String> links(@Header("Authorization") String token);
}
