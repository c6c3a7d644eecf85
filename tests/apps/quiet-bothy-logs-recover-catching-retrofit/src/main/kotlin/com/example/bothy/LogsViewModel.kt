package com.example.bothy

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.launch
import okhttp3.OkHttpClient
import retrofit2.Retrofit
import retrofit2.converter.moshi.MoshiConverterFactory

sealed interface Screen {
    object SignIn : Screen
    data class Logs(val names: List<String>) : Screen
    data class Shared(val url: String) : Screen
    data class Trouble(val why: String) : Screen
}

class LogsViewModel(domain: String, token: () -> String) : ViewModel() {
    val screen = MutableStateFlow<Screen>(Screen.Logs(emptyList()))

    private val api = Retrofit.Builder()
        .baseUrl("https://$domain.egnyte.com/")
        .client(
            OkHttpClient.Builder()
                .addInterceptor { it.proceed(it.request().newBuilder().header("Authorization", "Bearer ${token()}").build()) }
                .build(),
        )
        .addConverterFactory(MoshiConverterFactory.create())
        .build()
        .create(EgnyteApi::class.java)

    fun open(bothy: String) = show { api.folder("Shared/Bothies/$bothy").let { f -> Screen.Logs(f.files.orEmpty().map { it.name }) } }  //~ GET /pubapi/v1/fs/{path} handles=specific

    fun share(path: String) = show { Screen.Shared(api.link(NewLink(path)).links.first().url) }  //~ POST /pubapi/v1/links handles=specific

    private fun show(block: suspend () -> Screen) {
        viewModelScope.launch {
            screen.value = egnyte { block() }.getOrElse { e ->
                if (e is SignInNeeded) Screen.SignIn else Screen.Trouble(e.message.orEmpty())
            }
        }
    }
}
