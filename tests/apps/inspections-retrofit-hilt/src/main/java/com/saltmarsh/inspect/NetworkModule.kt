package com.saltmarsh.inspect

import dagger.Module
import dagger.Provides
import dagger.hilt.InstallIn
import dagger.hilt.components.SingletonComponent
import okhttp3.OkHttpClient
import retrofit2.Retrofit
import retrofit2.converter.moshi.MoshiConverterFactory
import javax.inject.Singleton

@Module
@InstallIn(SingletonComponent::class)
object NetworkModule {

    @Provides
    @Singleton
    fun okHttp(account: AccountHolder): OkHttpClient = OkHttpClient.Builder()
        .addInterceptor { chain ->
            chain.proceed(
                chain.request().newBuilder()
                    .addHeader("Authorization", "Bearer ${account.token}")
                    .build()
            )
        }
        .build()

    @Provides
    @Singleton
    fun egnyte(client: OkHttpClient, account: AccountHolder): EgnyteService = Retrofit.Builder()
        .baseUrl("https://${account.domain}.egnyte.com/")
        .client(client)
        .addConverterFactory(MoshiConverterFactory.create())
        .build()
        .create(EgnyteService::class.java)
}
