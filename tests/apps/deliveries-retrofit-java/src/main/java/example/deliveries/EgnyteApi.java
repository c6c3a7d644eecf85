package example.deliveries;

import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Path;

public interface EgnyteApi {
    @POST("pubapi/v1/fs-content/Shared/Deliveries/{name}")
    Call<ResponseBody> upload(@Path("name") String name, @Body RequestBody note);
}
