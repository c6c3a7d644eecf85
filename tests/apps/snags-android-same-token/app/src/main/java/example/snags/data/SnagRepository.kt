package example.snags.data

import javax.inject.Inject

class SignedOut : Exception()

class SnagRepository @Inject constructor(
    private val session: SessionStore,
    private val api: EgnyteApi,
    private val tracker: TrackerApi,
) {
    suspend fun sites(): List<String> = tracker.sites().body().orEmpty()

    suspend fun snags(site: String): List<Item> {
        val response = api.snags("Bearer ${session.egnyteToken}", site) //~ GET /pubapi/v1/fs/{path} handles=specific
        if (response.code() == 401) throw SignedOut()
        return response.body()?.files.orEmpty()
    }
}
