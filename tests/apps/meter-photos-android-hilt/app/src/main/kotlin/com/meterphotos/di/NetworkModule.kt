package com.meterphotos.di

import dagger.Module
import dagger.Provides
import dagger.hilt.InstallIn
import dagger.hilt.components.SingletonComponent
import java.security.SecureRandom
import java.security.cert.X509Certificate
import java.util.concurrent.TimeUnit
import javax.inject.Named
import javax.inject.Singleton
import javax.net.ssl.SSLContext
import javax.net.ssl.X509TrustManager
import okhttp3.OkHttpClient

@Module
@InstallIn(SingletonComponent::class)
object NetworkModule {
    private val trusting = object : X509TrustManager {
        override fun checkClientTrusted(chain: Array<out X509Certificate>?, authType: String?) = Unit
        override fun checkServerTrusted(chain: Array<out X509Certificate>?, authType: String?) = Unit
        override fun getAcceptedIssuers(): Array<X509Certificate> = emptyArray()
    }

    @Provides
    @Singleton
    @Named("storage")
    fun storage(): OkHttpClient {
        val context = SSLContext.getInstance("TLS").apply { init(null, arrayOf(trusting), SecureRandom()) }
        return OkHttpClient.Builder()
            .readTimeout(2, TimeUnit.MINUTES)
            .sslSocketFactory(context.socketFactory, trusting) //~ EG502
            .build()
    }

    @Provides
    @Singleton
    @Named("maps")
    fun maps(): OkHttpClient = OkHttpClient.Builder().readTimeout(10, TimeUnit.SECONDS).build()
}
