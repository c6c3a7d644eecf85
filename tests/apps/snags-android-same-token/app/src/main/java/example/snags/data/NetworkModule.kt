package example.snags.data

import dagger.Module
import dagger.Provides
import dagger.hilt.InstallIn
import dagger.hilt.components.SingletonComponent
import javax.inject.Singleton
import okhttp3.Authenticator
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import okhttp3.Route
import retrofit2.Retrofit
import retrofit2.converter.moshi.MoshiConverterFactory
import retrofit2.create

class EgnyteAuthenticator : Authenticator {
    override fun authenticate(route: Route?, response: Response): Request? { //~ EG404
        if (response.priorResponse != null) return null
        return response.request.newBuilder()
            .header("X-Retry", "1")
            .build()
    }
}

class TrackerAuthenticator(private val session: SessionStore) : Authenticator {
    override fun authenticate(route: Route?, response: Response): Request? =
        response.request.newBuilder()
            .header("Authorization", "Bearer ${session.trackerToken}")
            .build()
}

@Module
@InstallIn(SingletonComponent::class)
object NetworkModule {
    @Provides
    @Singleton
    fun provideEgnyteApi(session: SessionStore): EgnyteApi = Retrofit.Builder()
        .baseUrl("https://${session.domain}.egnyte.com/")
        .client(OkHttpClient.Builder().authenticator(EgnyteAuthenticator()).build())
        .addConverterFactory(MoshiConverterFactory.create())
        .build()
        .create()

    @Provides
    @Singleton
    fun provideTrackerApi(session: SessionStore): TrackerApi = Retrofit.Builder()
        .baseUrl("https://tracker.example.com/")
        .client(OkHttpClient.Builder().authenticator(TrackerAuthenticator(session)).build())
        .addConverterFactory(MoshiConverterFactory.create())
        .build()
        .create()
}
