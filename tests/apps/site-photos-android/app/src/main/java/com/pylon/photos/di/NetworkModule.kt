package com.pylon.photos.di

import com.pylon.photos.egnyte.EgnyteService
import com.pylon.photos.egnyte.TokenStore
import dagger.Module
import dagger.Provides
import dagger.hilt.InstallIn
import dagger.hilt.components.SingletonComponent
import javax.inject.Singleton
import okhttp3.OkHttpClient
import retrofit2.Retrofit
import retrofit2.converter.moshi.MoshiConverterFactory

@Module
@InstallIn(SingletonComponent::class)
object NetworkModule {

    @Provides
    @Singleton
    fun httpClient(tokens: TokenStore): OkHttpClient = OkHttpClient.Builder()
        .addInterceptor { chain ->
            val request = chain.request().newBuilder().header("Authorization", "Bearer ${tokens.token}").build()
            chain.proceed(request)
        }
        .build()

    @Provides
    @Singleton
    fun retrofit(client: OkHttpClient, tokens: TokenStore): Retrofit = Retrofit.Builder()
        .baseUrl("https://${tokens.domain}.egnyte.com/")
        .client(client)
        .addConverterFactory(MoshiConverterFactory.create())
        .build()

    @Provides
    fun egnyte(retrofit: Retrofit): EgnyteService = retrofit.create(EgnyteService::class.java)
}
