package com.example.falconry.presentation

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import com.example.falconry.common.Resource
import com.example.falconry.data.remote.FileDto
import com.example.falconry.domain.GetLogsUseCase
import com.example.falconry.domain.ShareLogUseCase
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.launchIn
import kotlinx.coroutines.flow.onEach

data class LogsState(val loading: Boolean = false, val files: List<FileDto> = emptyList(), val error: String = "", val signIn: Boolean = false)

class LogsViewModel(private val getLogs: GetLogsUseCase, private val shareLog: ShareLogUseCase) : ViewModel() {
    val state = MutableStateFlow(LogsState())

    init {
        getLogs("Logs").onEach { result ->
            state.value = when (result) {
                is Resource.Success -> LogsState(files = result.data ?: emptyList())
                is Resource.Error -> LogsState(error = result.message ?: "")
                is Resource.Loading -> LogsState(loading = true)
                is Resource.SignIn -> LogsState(signIn = true)
            }
        }.launchIn(viewModelScope)
    }

    fun share(path: String) {
        shareLog(path).onEach { result ->
            if (result is Resource.SignIn) state.value = state.value.copy(signIn = true)
        }.launchIn(viewModelScope)
    }
}
