package com.example.falconry.di

import com.example.falconry.data.remote.EgnyteApi
import com.example.falconry.data.remote.MetOfficeApi
import okhttp3.OkHttpClient
import retrofit2.Retrofit
import retrofit2.converter.moshi.MoshiConverterFactory

object AppModule {
    fun provideEgnyteApi(domain: String, token: String): EgnyteApi {
        val client = OkHttpClient.Builder().addInterceptor { chain ->
            chain.proceed(chain.request().newBuilder().addHeader("Authorization", "Bearer $token").build())
        }.build()
        return Retrofit.Builder()
            .baseUrl("https://$domain.egnyte.com/")
            .client(client)
            .addConverterFactory(MoshiConverterFactory.create())
            .build()
            .create(EgnyteApi::class.java)
    }

    fun provideWeather(): MetOfficeApi =
        Retrofit.Builder().baseUrl("https://weather.example/").build().create(MetOfficeApi::class.java)
}
