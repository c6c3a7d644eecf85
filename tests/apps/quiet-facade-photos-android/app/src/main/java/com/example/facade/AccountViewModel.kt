package com.example.facade

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

class AccountViewModel(domain: String, private val vault: TokenVault) : ViewModel() {
    private val egnyte: EgnyteApi = egnyteApi(domain, vault)

    fun signIn(username: String, password: String) = viewModelScope.launch {
        vault.token = egnyte.signIn(BuildConfig.EGNYTE_KEY, username, password).body()?.accessToken
    }

    fun refresh() = viewModelScope.launch {
        egnyte.facades() //~ GET /pubapi/v1/fs/{path}
    }

    fun signOut() = viewModelScope.launch {
        withContext(NonCancellable) {
            vault.token?.let { egnyte.giveBack(it) }
            vault.empty()
        }
    }
}
