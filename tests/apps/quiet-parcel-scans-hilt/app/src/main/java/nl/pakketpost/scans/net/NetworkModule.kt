package nl.pakketpost.scans.net

import dagger.Module
import dagger.Provides
import dagger.hilt.InstallIn
import dagger.hilt.components.SingletonComponent
import javax.inject.Singleton
import okhttp3.OkHttpClient
import retrofit2.Retrofit

@Module
@InstallIn(SingletonComponent::class)
object NetworkModule {

    @Provides
    @Singleton
    fun client(signedOut: SignedOutInterceptor, patience: PatienceInterceptor): OkHttpClient =
        OkHttpClient.Builder()
            .addInterceptor(signedOut)
            .addInterceptor(patience)
            .build()

    @Provides
    @Singleton
    fun retrofit(client: OkHttpClient, account: Account): Retrofit = Retrofit.Builder()
        .baseUrl("https://${account.domain}.egnyte.com/pubapi/")
        .client(client)
        .build()

    @Provides
    fun scans(retrofit: Retrofit): ScansApi = retrofit.create(ScansApi::class.java)
}
