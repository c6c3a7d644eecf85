package nl.pakketpost.scans

import androidx.lifecycle.ViewModel
import dagger.hilt.android.lifecycle.HiltViewModel
import javax.inject.Inject
import nl.pakketpost.scans.net.ScansApi
import okhttp3.RequestBody

@HiltViewModel
class ScansViewModel @Inject constructor(private val api: ScansApi) : ViewModel() {
    suspend fun depot(depot: String): String = api.list(depot).body().orEmpty() //~ GET /pubapi/v1/fs/{path}

    suspend fun send(depot: String, name: String, scan: RequestBody): Boolean = api.add(depot, name, scan).isSuccessful //~ POST /pubapi/v1/fs-content/{path}
}
