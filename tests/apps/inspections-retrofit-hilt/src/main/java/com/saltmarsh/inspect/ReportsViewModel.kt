package com.saltmarsh.inspect

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import dagger.hilt.android.lifecycle.HiltViewModel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.launch
import javax.inject.Inject

@HiltViewModel
class ReportsViewModel @Inject constructor(private val repository: ReportRepository) : ViewModel() {
    val entries = MutableStateFlow<List<Entry>>(emptyList())
    val error = MutableStateFlow<String?>(null)

    fun refresh() = viewModelScope.launch {
        when (val outcome = repository.reports()) {
            is Outcome.Ok -> entries.value = outcome.value
            is Outcome.Failed -> error.value = outcome.message
        }
    }
}
