package forays

import kotlin.time.Duration
import kotlin.time.TimeSource
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock

/** A value that is made when it is first wanted, and again when it has grown old or was thrown away. */
class Expiring<T : Any>(private val age: Duration, private val make: suspend () -> T) {
    private val lock = Mutex()
    private var made: Pair<T, TimeSource.Monotonic.ValueTimeMark>? = null

    suspend operator fun invoke(): T = lock.withLock {
        made?.takeIf { (_, since) -> since.elapsedNow() < age }?.first
            ?: make().also { made = it to TimeSource.Monotonic.markNow() }
    }

    suspend fun forget() = lock.withLock { made = null }
}
