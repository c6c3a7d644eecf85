import io.micrometer.core.instrument.MeterRegistry

// Names of meters and of flags; dashboards know them by these.
enum class Meter(val key: String) {
    FILES("egnyte.files"),
    SYNC("Egnyte.sync"),
    LINKS("egnyte.links.made"),
}

fun MeterRegistry.count(meter: Meter) = counter(meter.key, "flag", "Egnyte.filesystems").increment()
