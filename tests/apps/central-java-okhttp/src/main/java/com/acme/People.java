package com.acme;

import retrofit2.Call;
import retrofit2.http.GET;

interface People {
    @GET("v2/users")
    Call<String> all();
}
