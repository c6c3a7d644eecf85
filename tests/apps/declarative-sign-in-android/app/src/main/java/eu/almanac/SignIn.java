package eu.almanac;

import retrofit2.Call;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** Everything that is sent, said by annotations. */
interface SignIn {
    @FormUrlEncoded
    @POST("puboauth/token")
    Call<Answer> token(@Field("client_id") String client,
                       @Field("client_secret") String secret,
                       @Field("redirect_uri") String redirect,
                       @Field("code") String code,
                       @Field("grant_type") String grant);

    @GET("pubapi/v2/links")
    Call<Object> links(@Header("Authorization") String authorization, @Query("count") int count);

    @GET("pubapi/v1/notes")
    Call<Object> notes(@Header("Authorization") String authorization);

    class Answer {
        String access_token;
    }
}
