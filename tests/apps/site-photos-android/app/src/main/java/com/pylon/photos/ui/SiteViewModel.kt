package com.pylon.photos.ui

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import com.pylon.photos.egnyte.FileEntry
import com.pylon.photos.egnyte.PhotoRepository
import dagger.hilt.android.lifecycle.HiltViewModel
import javax.inject.Inject
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.launch

@HiltViewModel
class SiteViewModel @Inject constructor(private val photos: PhotoRepository) : ViewModel() {

    val shown = MutableStateFlow<List<FileEntry>>(emptyList())

    fun open(site: String) {
        viewModelScope.launch {
            shown.value = photos.photos(site)
        }
    }

    fun keep(site: String, name: String, jpeg: ByteArray) {
        viewModelScope.launch { photos.add(site, name, jpeg) }
    }
}
