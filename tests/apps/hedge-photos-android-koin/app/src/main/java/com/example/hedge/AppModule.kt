package com.example.hedge

import okhttp3.OkHttpClient
import org.koin.dsl.module
import retrofit2.Retrofit
import retrofit2.converter.gson.GsonConverterFactory

class Session(val domain: String) {
    var token: String? = null
}

val appModule = module {
    single { Session("hedgerow") }
    single {
        OkHttpClient.Builder()
            .addInterceptor { chain ->
                val request = chain.request().newBuilder()
                get<Session>().token?.let { request.header("Authorization", "Bearer $it") }
                chain.proceed(request.build())
            }
            .build()
    }
    single {
        Retrofit.Builder()
            .baseUrl("https://${get<Session>().domain}.egnyte.com/")
            .client(get())
            .addConverterFactory(GsonConverterFactory.create())
            .build()
            .create(EgnyteApi::class.java)
    }
    single { HedgeRepository(get(), get()) }
}
