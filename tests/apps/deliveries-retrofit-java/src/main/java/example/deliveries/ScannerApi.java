package example.deliveries;

import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;

public interface ScannerApi {
    @GET("scans/{id}")
    Call<ResponseBody> scan(@Path("id") String id);
}
