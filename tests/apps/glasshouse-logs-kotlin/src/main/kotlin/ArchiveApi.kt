package glasshouse

import retrofit2.Response
import retrofit2.http.GET
import retrofit2.http.Header
import retrofit2.http.POST
import retrofit2.http.Path

/** Every word about who may see what is written out. */
@Suppress("unused")
public interface ArchiveApi {

    private companion object {
        private const val API = "pubapi/v1"
    }

    @GET("$API/fs/Shared/Glasshouse/{bed}")
    public suspend fun bed(@Header("Authorization") token: String, @Path("bed") bed: String): Response<String>

    @POST("$API/links")
    public suspend fun share(@Header("Authorization") token: String): Response<String>
}
