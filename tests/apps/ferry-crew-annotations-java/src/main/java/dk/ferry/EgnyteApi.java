package dk.ferry;

import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

public interface EgnyteApi {
    @GET("fs/{path}")
    Call<ResponseBody> list(@Path(value = "path", encoded = true) String path, @Query("list_content") boolean content);

    @GET("perms/folder/{path}")
    Call<ResponseBody> permissions(@Path(value = "path", encoded = true) String path);

    @GET("serach")
    Call<ResponseBody> search(@Query("query") String words);

    @POST("notes")
    Call<ResponseBody> note(@Body Object note);
}
