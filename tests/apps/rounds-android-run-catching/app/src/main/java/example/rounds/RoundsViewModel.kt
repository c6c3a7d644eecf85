package example.rounds

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.launch
import retrofit2.HttpException

sealed interface UiState {
    data object Loading : UiState
    data object SignIn : UiState
    data class Ready(val names: List<String>) : UiState
    data class Failed(val message: String?) : UiState
}

class RoundsViewModel(domain: String, token: String) : ViewModel() {
    private val api = egnyteApi(domain, token)
    val state = MutableStateFlow<UiState>(UiState.Loading)

    fun load(ward: String) = viewModelScope.launch {
        runCatching { api.folder(ward) } //~ GET /pubapi/v1/fs/{path} handles=generic
            .onSuccess { folder -> state.value = UiState.Ready(folder.files.orEmpty().map { it.name }) }
            .onFailure { error -> state.value = UiState.Failed(error.message) } //~ EG402
    }

    fun find(words: String) = viewModelScope.launch {
        runCatching { api.search(words) } //~ GET /pubapi/v1/search handles=specific
            .onSuccess { hits -> state.value = UiState.Ready(hits.results.map { it.name }) }
            .onFailure { error ->
                state.value = if (error is HttpException && error.code() == 401) UiState.SignIn else UiState.Failed(error.message)
            }
    }
}
