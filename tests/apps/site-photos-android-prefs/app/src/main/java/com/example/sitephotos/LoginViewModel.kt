package com.example.sitephotos

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import kotlinx.coroutines.launch

class LoginViewModel(private val api: EgnyteApi, private val session: SessionManager) : ViewModel() {

    fun onRedirect(code: String, verifier: String) {
        viewModelScope.launch {
            val response = api.token(BuildConfig.EGNYTE_KEY, "https://sitephotos.example.com/done", code, verifier)
            session.saveAuthToken(response.access_token)
            session.saveAuthTokenSecurely(response.access_token)
        }
    }

    fun open(folder: String, onSignIn: () -> Unit, onLoaded: (Folder) -> Unit) {
        viewModelScope.launch {
            val answer = api.folder(folder) //~ GET /pubapi/v1/fs/{path}
            if (answer.code() == 401) onSignIn() else answer.body()?.let(onLoaded)
            session.saveLastFolder(folder)
        }
    }
}
