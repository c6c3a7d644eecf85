package orchard.network

import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

class Session(private val read: () -> String?) {
    private val lock = Mutex()

    suspend fun token(): String? {
        lock.withLock {
            return read()
        }
    }

    fun tokenNow(): String? {
        synchronized(this) {
            return read()
        }
    }
}
