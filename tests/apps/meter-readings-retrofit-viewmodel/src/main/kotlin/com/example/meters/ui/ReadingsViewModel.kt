package com.example.meters.ui

import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import com.example.meters.data.EgnyteApi
import com.example.meters.data.EgnyteFile
import kotlinx.coroutines.launch

class ReadingsViewModel(private val api: EgnyteApi) : ViewModel() {
    val files = MutableLiveData<List<EgnyteFile>>()
    val links = MutableLiveData<List<String>>()
    val signedOut = MutableLiveData(false)
    val loading = MutableLiveData(false)

    fun load(meter: String) {
        viewModelScope.launch {
            loading.value = true
            val response = api.listFolder("Shared/Meters/$meter") //~ EG401; EG403
            files.value = response.body()?.files ?: emptyList()
            loading.value = false
        }
    }

    fun loadLinks(meter: String) {
        viewModelScope.launch {
            val response = api.listLinks("/Shared/Meters/$meter")
            if (response.isSuccessful) {
                links.value = response.body()?.ids ?: emptyList()
            } else if (response.code() == 401) {
                signedOut.value = true
            }
        }
    }
}
